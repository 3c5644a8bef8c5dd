package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Arithmetic;
import dev.codemedic.python.live.Access;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition looks at the next element where there is none: it asks first whether there is one,
 * {@code if i + 1 < len(items) and items[i] < items[i + 1]}.
 */
@AutoService(PythonTemplate.class)
@Heals({"IndexError"})
public final class LookAhead implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return Access.outOfRange(crash.prime()).stream()
                .filter(access -> Arithmetic.offset(access.index()) > 0
                        && Arithmetic.base(access.index()).is("identifier"))
                .limit(1)
                .flatMap(access -> condition(access.node()).stream().flatMap(condition -> {
                    boolean loose = condition.is("boolean_operator", "conditional_expression")
                            && condition
                                    .field("operator")
                                    .filter(node -> node.text().equals("and"))
                                    .isEmpty();
                    return crash.draft()
                            .wrap(
                                    condition,
                                    access.index().text() + " < len("
                                            + access.container().text() + ") and " + (loose ? "(" : ""),
                                    loose ? ")" : "")
                            .because(
                                    0.86,
                                    "the last element of `" + access.container().text() + "` has none behind it");
                }));
    }

    /** The condition of the statement whose decision an expression is part of. */
    static Optional<Node> condition(Node use) {
        return use.ancestors()
                .takeWhile(node -> !node.is("block", "lambda"))
                .filter(node -> node.is("if_statement", "while_statement", "elif_clause"))
                .findFirst()
                .flatMap(statement -> statement.field("condition"))
                .filter(condition -> condition.contains(use));
    }
}
