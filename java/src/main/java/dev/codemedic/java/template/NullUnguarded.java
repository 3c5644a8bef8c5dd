package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Exits;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Neutral;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that may be null is used unasked: the place is passed over, by a condition, a neutral value, the next round
 * of the loop or an early return.
 *
 * <p>Unsafe where null is a mistake made earlier: then only the place where it comes from can be healed.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NullPointerException"})
public final class NullUnguarded implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.nullUses().stream().limit(2).filter(Code::isRepeatable).flatMap(use -> proposals(crash, use));
    }

    private static Stream<Candidate> proposals(JavaCrash crash, Node use) {
        var statement = Statements.around(use);
        if (statement.isEmpty()) {
            return conditional(crash, use).stream();
        }
        var found = new ArrayList<Candidate>();
        var condition = condition(use, statement.get());
        condition.ifPresent(found::add);
        if (condition.isEmpty()) {
            conditional(crash, use).ifPresent(found::add);
        }
        if (!Statements.isLoop(statement.get()) || statement.get().is("enhanced_for_statement")) {
            passedOver(statement.get(), use).ifPresent(found::add);
            wrapped(statement.get(), use).ifPresent(found::add);
        }
        return found.stream();
    }

    /** {@code if (s != null && s.isEmpty())}. */
    private static Optional<Candidate> condition(Node use, Node statement) {
        return statement
                .field("condition")
                .filter(condition -> condition.contains(use) && statement.is("if_statement", "while_statement"))
                .map(condition -> term(use, Code.bare(condition)))
                .map(term -> Rewrite.around(use)
                        .replace(term, use.text() + " != null && " + Code.operand(term))
                        .because("`" + use.text() + "` may be null", 0.62));
    }

    /** The operand of the condition's connectives that holds the use. */
    private static Node term(Node use, Node condition) {
        var inner = condition;
        while (inner.is("binary_expression") && Code.operator(inner).matches("\\|\\||&&")) {
            var left = inner.field("left").orElseThrow();
            inner = Code.bare(left.contains(use) ? left : inner.field("right").orElseThrow());
        }
        return inner;
    }

    /** {@code s == null ? 0 : s.length()}. */
    private static Optional<Candidate> conditional(JavaCrash crash, Node use) {
        var used = use.parent().filter(parent -> parent.is("method_invocation", "field_access", "array_access"));
        return used.filter(value -> value.parent()
                        .filter(parent -> parent.is("expression_statement"))
                        .isEmpty())
                .flatMap(value -> type(crash, value).flatMap(Neutral::toRead).map(neutral -> {
                    boolean alone = value.parent()
                            .filter(parent -> parent.is(
                                    "variable_declarator",
                                    "return_statement",
                                    "argument_list",
                                    "parenthesized_expression"))
                            .isPresent();
                    var text = use.text() + " == null ? " + neutral.text() + " : " + value.text();
                    return Rewrite.around(use)
                            .importing(neutral.imports())
                            .replace(value, alone ? text : "(" + text + ")")
                            .because("`" + use.text() + "` may be null; " + neutral.text() + " stands in", 0.6);
                }));
    }

    private static Optional<JavaType> type(JavaCrash crash, Node value) {
        var declared = value.parent()
                .filter(parent -> parent.is("variable_declarator"))
                .flatMap(Node::parent)
                .flatMap(declaration -> declaration.field("type"))
                .map(type -> new JavaType(type.text()))
                .filter(type -> !type.text().equals("var"));
        return declared.or(() -> crash.project().staticType(value, JavaFile.around(value)));
    }

    private static Optional<Candidate> passedOver(Node statement, Node use) {
        if (statement.is("if_statement")
                && statement.fieldName().filter("alternative"::equals).isPresent()) {
            return Optional.empty();
        }
        boolean round = Exits.round(statement).isPresent();
        return Exits.guard(statement, use.text() + " == null")
                .map(guard -> guard.because(
                        "`" + use.text() + "` may be null; "
                                + (round ? "such a round is passed over" : "there is nothing to do then"),
                        round ? 0.66 : 0.5));
    }

    private static Optional<Candidate> wrapped(Node statement, Node use) {
        boolean standing = statement.parent().filter(Statements::isBlock).isPresent();
        return statement.is("expression_statement", "enhanced_for_statement") && standing
                ? Optional.of(Rewrite.around(statement)
                        .wrap(statement, statement, "if (" + use.text() + " != null)")
                        .because("`" + use.text() + "` may be null", 0.58))
                : Optional.empty();
    }
}
