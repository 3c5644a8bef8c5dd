package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/**
 * A divisor is zero: where it is, the result is 0, as for the average of nothing.
 *
 * <p>Unsafe where zero is not the right answer but a sign of wrong input.
 */
@AutoService(PythonTemplate.class)
@Heals({"ZeroDivisionError"})
public final class DivisionByZero implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var frame = crash.prime();
        return frame.suspects("binary_operator").stream()
                .filter(node -> node.field("operator")
                        .filter(operator -> operator.text().matches("/|//|%"))
                        .isPresent())
                .filter(node -> node.field("right")
                        .filter(right -> frame.value(right)
                                .map(value -> value.text().matches("0|0\\.0|False"))
                                .orElse(true))
                        .isPresent())
                .limit(2)
                .flatMap(division -> guarded(crash, division));
    }

    private static Stream<Candidate> guarded(PythonCrash crash, Node division) {
        var whole = outermost(division);
        var divisor = division.field("right").map(DivisionByZero::condition).orElse("");
        boolean alone = whole.parent()
                .filter(parent ->
                        parent.is("assignment", "return_statement", "argument_list", "parenthesized_expression"))
                .isPresent();
        var text = whole.text() + " if " + divisor + " else 0";
        return crash.draft()
                .replace(whole, alone ? text : "(" + text + ")")
                .because(
                        0.64,
                        "the divisor `"
                                + division.field("right").map(Node::text).orElse("") + "` is 0; the result is then 0");
    }

    /** The largest product or quotient around a division: {@code a / b * 100} is 0 as a whole. */
    private static Node outermost(Node division) {
        var whole = division;
        while (true) {
            var inner = whole;
            var around = whole.parent()
                    .filter(parent -> parent.is("binary_operator")
                            && parent.field("left").filter(inner::equals).isPresent()
                            && parent.field("operator")
                                    .filter(operator -> operator.text().matches("[*/]"))
                                    .isPresent());
            if (around.isEmpty()) {
                return whole;
            }
            whole = around.get();
        }
    }

    /** What is true where the divisor is not zero: of a length, that there is something. */
    private static String condition(Node divisor) {
        var inner =
                divisor.is("parenthesized_expression") ? divisor.namedChildren().getFirst() : divisor;
        return Call.of(inner)
                .filter(call -> call.is("len", 1))
                .map(call -> call.arguments().getFirst().text())
                .orElse(divisor.text());
    }
}
