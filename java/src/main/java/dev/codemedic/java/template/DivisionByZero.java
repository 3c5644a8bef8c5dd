package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Exits;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.stream.Stream;

/**
 * A divisor is zero: the result is then 0, as for the average of nothing. A decimal quotient without an end is rounded.
 *
 * <p>Unsafe where zero is not the right answer but a sign of wrong input.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.ArithmeticException"})
public final class DivisionByZero implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        if (crash.message().startsWith("Non-terminating decimal expansion")) {
            return crash.prime().suspects("method_invocation").stream()
                    .flatMap(node -> Call.of(node).stream())
                    .filter(call -> call.is("divide") && call.arguments().size() == 1)
                    .map(call -> Rewrite.around(call.node())
                            .importing("java.math.MathContext")
                            .insert(call.arguments().getFirst().end(), ", MathContext.DECIMAL128")
                            .because("the quotient has no end; it is rounded to 34 digits", 0.85));
        }
        if (!crash.message().equals("/ by zero")) {
            return Stream.empty();
        }
        return crash.prime().suspects("binary_expression", "assignment_expression").stream()
                .filter(node -> Code.operator(node).matches("[/%]=?"))
                .filter(node -> node.field("right")
                        .filter(right -> crash.prime()
                                .whole(right)
                                .map(value -> value == 0)
                                .orElse(!Code.isLiteral(right)))
                        .isPresent())
                .limit(2)
                .flatMap(DivisionByZero::guarded);
    }

    private static Stream<Candidate> guarded(Node division) {
        var divisor = division.field("right").map(Code::bare).orElse(division);
        if (!Code.isRepeatable(divisor)) {
            return Stream.empty();
        }
        var size = Call.of(divisor)
                .filter(call -> call.is("size", "length") && call.arguments().isEmpty());
        var isZero = size.flatMap(Call::receiver)
                .map(receiver -> receiver.text() + ".isEmpty()")
                .orElse(Code.operand(divisor) + " == 0");
        var words = "the divisor `" + divisor.text() + "` is 0";
        var found = new ArrayList<Candidate>();
        if (division.is("binary_expression")) {
            var whole = outermost(division);
            boolean alone = whole.parent()
                    .filter(parent -> parent.is(
                            "variable_declarator", "return_statement", "argument_list", "parenthesized_expression"))
                    .isPresent();
            var text = isZero + " ? 0 : " + whole.text();
            found.add(Rewrite.around(whole)
                    .replace(whole, alone ? text : "(" + text + ")")
                    .because(words + "; the result is then 0", 0.76));
        }
        Statements.around(division)
                .filter(statement -> !Statements.isLoop(statement))
                .flatMap(statement -> Exits.guard(statement, isZero)
                        .map(guard -> guard.because(
                                words + "; there is nothing to compute then",
                                Exits.round(statement).isPresent() ? 0.66 : 0.58)))
                .ifPresent(found::add);
        return found.stream();
    }

    /** The largest product or quotient around a division: {@code a / b * 100} is 0 as a whole. */
    private static Node outermost(Node division) {
        var whole = division;
        while (true) {
            var inner = whole;
            var around = whole.parent()
                    .filter(parent -> parent.is("binary_expression")
                            && Code.operator(parent).matches("[*/]")
                            && parent.field("left").filter(inner::equals).isPresent());
            if (around.isEmpty()) {
                return whole;
            }
            whole = around.get();
        }
    }
}
