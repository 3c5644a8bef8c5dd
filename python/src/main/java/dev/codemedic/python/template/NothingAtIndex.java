package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.Shape;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.code.Uses;
import dev.codemedic.python.live.Access;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sequence is too short for a fixed index: in a loop, what is too short is skipped; elsewhere the neutral value stands
 * in, {@code names[0] if names else ''}. An empty list is not popped from.
 *
 * <p>Unsafe where the sequence should never have been so short.
 */
@AutoService(PythonTemplate.class)
@Heals({"IndexError"})
public final class NothingAtIndex implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var frame = crash.prime();
        return Stream.concat(
                Access.outOfRange(frame).stream()
                        .filter(access -> access.isRead() && fixed(access.index()))
                        .limit(2)
                        .flatMap(access -> Stream.of(
                                        sliced(crash, access), skipped(crash, access), instead(crash, access))
                                .flatMap(each -> each)),
                popped(crash));
    }

    private static boolean fixed(Node index) {
        return index.text().matches("-?\\d+");
    }

    private static String condition(Access access) {
        int index = Integer.parseInt(access.index().text());
        var container = access.container().text();
        if (index == 0 || index == -1) {
            return container;
        }
        return "len(" + container + ") " + (index > 0 ? "> " + index : ">= " + -index);
    }

    /** {@code [items[0]]} is {@code items[:1]}, which is empty where there is nothing. */
    private static Stream<Candidate> sliced(PythonCrash crash, Access access) {
        return access
                .node()
                .parent()
                .filter(list -> list.is("list") && list.namedChildren().size() == 1)
                .filter(_ -> access.index().text().matches("0|-1"))
                .stream()
                .flatMap(list -> crash.draft()
                        .replace(
                                list,
                                access.container().text()
                                        + (access.index().text().equals("0") ? "[:1]" : "[-1:]"))
                        .because(
                                0.9,
                                "a slice is empty where `" + access.container().text() + "` is"));
    }

    private static Stream<Candidate> skipped(PythonCrash crash, Access access) {
        var statement = Statements.around(access.node());
        boolean loop =
                statement.filter(each -> !Statements.loops(each).isEmpty()).isPresent();
        if (!loop || !access.container().is("identifier", "attribute")) {
            return Stream.empty();
        }
        int index = Integer.parseInt(access.index().text());
        var container = access.container().text();
        var tooShort = index == 0 || index == -1
                ? "not " + container
                : "len(" + container + ") " + (index > 0 ? "<= " + index : "< " + -index);
        return crash.draft()
                .insertBefore(statement.get(), "if " + tooShort + ":", "    continue")
                .because(0.62, "rounds in which `" + container + "` is too short are skipped");
    }

    private static Stream<Candidate> instead(PythonCrash crash, Access access) {
        return kind(crash.prime(), access.node()).stream()
                .map(shape -> shape.neutral(crash.prime().file()))
                .flatMap(neutral -> crash.draft()
                        .replace(
                                access.node(),
                                grouped(
                                        access.node(),
                                        access.node().text() + " if " + condition(access) + " else " + neutral))
                        .because(
                                0.56,
                                "`" + access.container().text() + "` is too short; " + neutral + " is used instead"));
    }

    private static Stream<Candidate> popped(PythonCrash crash) {
        if (!crash.message().contains("pop from")) {
            return Stream.empty();
        }
        return crash.prime().suspects("call").stream()
                .map(Call::new)
                .filter(call -> call.name().startsWith("pop") && call.receiver().isPresent())
                .limit(1)
                .flatMap(call -> kind(crash.prime(), call.node())
                        .map(shape -> shape.neutral(crash.prime().file()))
                        .or(() -> Optional.of("None"))
                        .stream()
                        .flatMap(neutral -> crash.draft()
                                .replace(
                                        call.node(),
                                        grouped(
                                                call.node(),
                                                call.node().text() + " if "
                                                        + call.receiver()
                                                                .map(Node::text)
                                                                .orElse("") + " else " + neutral))
                                .because(0.5, "there is nothing left to take out")));
    }

    /** A conditional expression in parentheses, except where it stands alone. */
    private static String grouped(Node place, String conditional) {
        boolean alone = place.parent()
                .filter(parent -> parent.is("assignment", "return_statement", "expression_statement", "argument_list"))
                .isPresent();
        return alone ? conditional : "(" + conditional + ")";
    }

    /** What the surroundings need, else what the function returns elsewhere. */
    private static Optional<Shape> kind(LiveFrame frame, Node node) {
        return Uses.of(node)
                .or(() -> bound(node).flatMap(name -> Uses.ofName(name, frame.scope())))
                .or(() -> frame.function().stream()
                        .flatMap(function -> function.returns().stream())
                        .flatMap(returned -> returned.namedChildren().stream())
                        .flatMap(value -> Shape.of(value).stream())
                        .findFirst());
    }

    private static Optional<String> bound(Node node) {
        return node.parent()
                .filter(parent -> parent.is("assignment"))
                .flatMap(parent -> parent.field("left"))
                .filter(left -> left.is("identifier"))
                .map(Node::text);
    }
}
