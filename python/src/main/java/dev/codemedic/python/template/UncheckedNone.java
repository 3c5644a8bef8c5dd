package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that may be {@code None} is used unasked. In a condition it is asked for first:
 * {@code while node.next.key < key} becomes {@code while node.next is not None and node.next.key < key}. In a loop,
 * elements that are {@code None} are skipped. Elsewhere the neutral value stands in: {@code (price or 0)}.
 *
 * <p>Unsafe where the {@code None} itself is the fault; what heals its origin is tried first.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class UncheckedNone implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return NoneFault.uses(crash)
                .flatMap(fault -> Stream.of(
                                condition(crash, fault),
                                skipped(crash, fault),
                                instead(crash, fault),
                                nested(crash, fault))
                        .flatMap(each -> each));
    }

    private static Stream<Candidate> condition(PythonCrash crash, NoneFault fault) {
        return condition(fault.use()).stream().flatMap(condition -> {
            boolean loose = condition.is("boolean_operator", "conditional_expression", "lambda", "named_expression")
                    && condition
                            .field("operator")
                            .filter(operator -> operator.text().equals("and"))
                            .isEmpty();
            var name = fault.use().text();
            return crash.draft()
                    .wrap(condition, name + " is not None and " + (loose ? "(" : ""), loose ? ")" : "")
                    .because(0.7, "`" + name + "` can be None here");
        });
    }

    /** The condition whose evaluation the use is part of. */
    private static Optional<Node> condition(Node use) {
        return use.ancestors()
                .takeWhile(node -> !node.is("block", "argument_list", "lambda"))
                .filter(node -> node.is("if_statement", "while_statement", "elif_clause"))
                .findFirst()
                .flatMap(statement -> statement.field("condition"))
                .filter(condition -> condition.contains(use));
    }

    private static Stream<Candidate> skipped(PythonCrash crash, NoneFault fault) {
        var statement = fault.statement();
        var loop = statement.map(Statements::loops).orElse(List.of()).stream()
                .filter(each -> each.is("for_statement"))
                .findFirst();
        if (statement.isEmpty() || loop.isEmpty() || !fault.use().is("identifier", "attribute", "subscript")) {
            return Stream.empty();
        }
        boolean element = loop.get().field("left").stream()
                .flatMap(left -> Stream.concat(Stream.of(left), left.descendants("identifier")))
                .anyMatch(name -> fault.use().text().equals(name.text()));
        return crash.draft()
                .insertBefore(statement.get(), "if " + fault.use().text() + " is None:", "    continue")
                .because(element ? 0.6 : 0.42, "rounds in which `" + fault.use().text() + "` is None are skipped");
    }

    private static Stream<Candidate> instead(PythonCrash crash, NoneFault fault) {
        boolean bare = fault.use()
                .parent()
                .filter(parent -> parent.is("for_statement", "assignment"))
                .isPresent();
        var counted = fault.use()
                .parent()
                .filter(parent -> parent.is("augmented_assignment")
                        && parent.field("left").filter(fault.use()::equals).isPresent());
        if (counted.isPresent()) {
            return fault.neutral().stream().flatMap(neutral -> begun(crash, fault.use(), counted.get(), neutral));
        }
        return fault.neutral().stream()
                .flatMap(neutral -> crash.draft()
                        .wrap(fault.use(), bare ? "" : "(", " or " + neutral + (bare ? "" : ")"))
                        .because(0.48, "`" + shown(fault.use()) + "` is None; " + neutral + " is used instead"));
    }

    /** {@code total += n} becomes {@code total = (total or 0) + n}. */
    private static Stream<Candidate> begun(PythonCrash crash, Node target, Node statement, String neutral) {
        var operator = statement.field("operator").map(Node::text).orElse("+=").replace("=", "");
        var value = statement.field("right").map(Node::text).orElse("");
        return crash.draft()
                .replace(
                        statement,
                        target.text() + " = (" + target.text() + " or " + neutral + ") " + operator + " " + value)
                .because(0.6, "`" + target.text() + "` is None; it begins with " + neutral);
    }

    /** The statement runs only where there is a value. */
    private static Stream<Candidate> nested(PythonCrash crash, NoneFault fault) {
        return fault
                .statement()
                .filter(statement -> statement.is("expression_statement", "for_statement"))
                .filter(statement -> statement.namedChildren().stream().noneMatch(child -> child.is("assignment")))
                .filter(_ -> fault.use().is("identifier", "attribute"))
                .stream()
                .flatMap(statement -> crash.draft()
                        .nest(statement, "if " + fault.use().text() + " is not None:")
                        .because(0.4, "nothing is done where `" + fault.use().text() + "` is None"));
    }

    private static String shown(Node node) {
        var text = node.text().replaceAll("\\s+", " ");
        return text.length() > 50 ? text.substring(0, 49) + "…" : text;
    }
}
