package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Arithmetic;
import dev.codemedic.python.code.Loop;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.live.Access;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A loop runs past the end of what it indexes: {@code range(len(items) + 1)} stops earlier, as early as
 * {@code items[i + 1]} needs; {@code while i <= len(items)} becomes {@code <}; a loop that counts from 1 indexes one
 * lower.
 */
@AutoService(PythonTemplate.class)
@Heals({"IndexError"})
public final class LoopPastEnd implements PythonTemplate {
    private static final int FARTHEST = 2;

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return Access.outOfRange(crash.prime()).stream()
                .filter(access -> Arithmetic.base(access.index()).is("identifier"))
                .limit(2)
                .flatMap(access -> Stream.of(stopped(crash, access), fromOne(crash, access), whileLoop(crash, access))
                        .flatMap(each -> each));
    }

    private static Stream<Candidate> stopped(PythonCrash crash, Access access) {
        var variable = Arithmetic.base(access.index()).text();
        return Loop.binding(variable, access.node()).flatMap(Loop::stop).stream()
                .flatMap(stop -> tooFar(crash, access, stop).stream()
                        .filter(more -> more != 0 && Math.abs(more) <= FARTHEST)
                        .flatMap(more -> crash.draft()
                                .replace(stop, Arithmetic.plus(stop, more))
                                .because(
                                        startsAtOne(variable, access.node())
                                                ? 0.7
                                                : readAlone(variable, access) ? 0.62 : 0.95,
                                        "the loop must stop where `"
                                                + access.node().text() + "` is still inside `"
                                                + access.container().text() + "`")));
    }

    /** Whether the loop also reads the element itself outside of the failing statement's condition. */
    private static boolean readAlone(String variable, Access access) {
        var own = access.container().text() + "[" + variable + "]";
        return Arithmetic.offset(access.index()) > 0
                && LookAhead.condition(access.node())
                        .filter(condition -> Loop.binding(variable, access.node()).flatMap(Loop::body).stream()
                                .flatMap(body -> body.descendants("subscript"))
                                .anyMatch(node -> node.text().equals(own) && !condition.contains(node)))
                        .isPresent();
    }

    /** What the stop must change by, so that the highest index is the last one. */
    private static Optional<Long> tooFar(PythonCrash crash, Access access, Node stop) {
        long offset = Arithmetic.offset(access.index());
        if (Arithmetic.base(stop).text().equals("len(" + access.container().text() + ")")) {
            return Optional.of(-offset - Arithmetic.offset(stop));
        }
        return crash.prime()
                .value(stop)
                .filter(value -> value.type().equals("int") && access.length() > 0)
                .map(value -> access.length() - offset - Long.parseLong(value.text()));
    }

    private static boolean startsAtOne(String variable, Node use) {
        return Loop.binding(variable, use)
                .flatMap(Loop::start)
                .filter(start -> start.text().equals("1"))
                .isPresent();
    }

    private static Stream<Candidate> fromOne(PythonCrash crash, Access access) {
        var variable = Arithmetic.base(access.index()).text();
        if (!startsAtOne(variable, access.node()) || Arithmetic.offset(access.index()) != 0) {
            return Stream.empty();
        }
        return crash.draft()
                .replace(access.index(), variable + " - 1")
                .because(0.9, "`" + variable + "` counts from 1, but the first element is at 0");
    }

    private static Stream<Candidate> whileLoop(PythonCrash crash, Access access) {
        var variable = Arithmetic.base(access.index()).text();
        long offset = Arithmetic.offset(access.index());
        return Statements.enclosing(access.node()).stream()
                .filter(statement -> statement.is("while_statement", "if_statement"))
                .flatMap(statement -> statement.field("condition").stream())
                .flatMap(condition -> Stream.concat(Stream.of(condition), condition.descendants()))
                .filter(node ->
                        node.is("comparison_operator") && node.namedChildren().size() == 2)
                .filter(node -> node.namedChildren().getFirst().text().equals(variable))
                .limit(1)
                .flatMap(comparison -> tightened(crash, comparison, offset));
    }

    private static Stream<Candidate> tightened(PythonCrash crash, Node comparison, long offset) {
        var operator = comparison.fields("operators").findFirst();
        var bound = comparison.namedChildren().getLast();
        var words = "the condition must hold only while the index is inside";
        if (operator.filter(node -> node.text().equals("<=")).isPresent() && offset == 0) {
            return crash.draft().replace(operator.get(), "<").because(0.93, words);
        }
        boolean strict = operator.filter(node -> node.text().equals("<")).isPresent();
        return strict
                ? crash.draft()
                        .replace(bound, Arithmetic.plus(bound, -Math.max(1, offset)))
                        .because(0.86, words)
                : Stream.empty();
    }
}
