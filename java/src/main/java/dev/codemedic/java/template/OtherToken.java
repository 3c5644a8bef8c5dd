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
import java.util.List;
import java.util.stream.Stream;

/**
 * A scanner is asked for a number where the input has something else: a loop runs while numbers come, or passes over
 * what is none.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.util.InputMismatchException"})
public final class OtherToken implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.prime().suspects("method_invocation").stream()
                .flatMap(node -> Call.of(node).stream())
                .filter(call -> call.name().matches("next(?:Int|Long|Double|Float|Boolean|BigDecimal)")
                        && call.receiver().isPresent())
                .limit(2)
                .flatMap(OtherToken::proposals);
    }

    /** Whether nothing is read before the number in each round: else the loop would ask for it too early. */
    private static boolean isFirstRead(Node loop, Call call) {
        return loop.field("body").stream()
                .flatMap(Call::in)
                .filter(each ->
                        each.name().startsWith("next") && each.receiverText().equals(call.receiverText()))
                .findFirst()
                .filter(each -> each.node().equals(call.node()))
                .isPresent();
    }

    private static Stream<Candidate> proposals(Call call) {
        var scanner = call.receiverText();
        var asks = scanner + ".hasN" + call.name().substring(1) + "()";
        var words = "the input may hold something that is no number";
        var found = new ArrayList<Candidate>();
        var statement = Statements.around(call.node());
        statement.stream()
                .flatMap(each -> Statements.loops(each).stream())
                .limit(1)
                .forEach(loop -> loop.field("condition")
                        .map(Code::bare)
                        .flatMap(condition -> Call.of(condition))
                        .filter(_ -> isFirstRead(loop, call))
                        .filter(asked -> asked.is("hasNext", "hasNextLine")
                                && asked.receiverText().equals(scanner))
                        .ifPresent(asked -> found.add(Rewrite.around(asked.node())
                                .replace(asked.node(), asks)
                                .because(words + "; the loop runs as long as numbers come", 0.82))));
        statement
                .filter(each -> Exits.round(each).isPresent())
                .ifPresent(each -> found.add(Exits.guard(each, "!" + asks, List.of(scanner + ".next();", "continue;"))
                        .because(words + "; that is passed over", 0.78)));
        return found.stream();
    }
}
