package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Neutral;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/**
 * A method of the project says "nothing" by null and its caller does not ask: it returns an empty collection, text or
 * number instead.
 *
 * <p>Unsafe where other callers ask for null. Silent for types that have no neutral value.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NullPointerException"})
public final class NullReturned implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.nulls().stream()
                .filter(node -> node.is("null_literal"))
                .filter(node -> node.parent()
                        .filter(parent -> parent.is("return_statement", "ternary_expression"))
                        .isPresent())
                .flatMap(NullReturned::replaced);
    }

    private static Stream<Candidate> replaced(Node literal) {
        return Callable.around(literal).stream()
                .filter(method -> literal.enclosing("return_statement").isPresent())
                .flatMap(method -> method.returnType().stream()
                        .flatMap(type -> Neutral.toFill(type).stream()
                                .map(fill -> type.isText() || type.isBox()
                                        ? fill
                                        : Neutral.toRead(type).orElse(fill))
                                .map(neutral -> Rewrite.around(literal)
                                        .replace(literal, neutral)
                                        .because(
                                                method.name() + "() returns null where it found nothing; now "
                                                        + neutral.text(),
                                                type.isText() || type.isBox() ? 0.7 : 0.85))));
    }
}
