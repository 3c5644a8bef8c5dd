package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.origin.Origin;
import dev.codemedic.syntax.Node;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a method that changes its object in place is used, and that is {@code None}:
 * {@code names = names.sort()} becomes {@code names.sort()}, {@code for x in items.sort()} becomes
 * {@code for x in sorted(items)}.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class ResultOfInPlaceChange implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return NoneFault.from(crash, Origin.InPlace.class).flatMap(change -> {
            var call = change.origin().call();
            return Stream.concat(alone(crash, call), asValue(crash, call));
        });
    }

    /** {@code x = x.append(v)} without the assignment, {@code return x.append(v)} in two steps. */
    private static Stream<Candidate> alone(PythonCrash crash, Call call) {
        var receiver = call.receiver().map(Node::text).orElse("");
        var words = "`" + call.name() + "()` changes `" + receiver + "` in place and gives None";
        var parent = call.node().parent();
        var statement = Statements.around(call.node());
        if (parent.isEmpty() || statement.isEmpty()) {
            return Stream.empty();
        }
        if (parent.get().is("assignment")) {
            var left = parent.get().field("left").map(Node::text).orElse("");
            var draft = crash.draft().replace(parent.get(), call.node().text());
            return left.equals(receiver)
                    ? draft.because(0.96, words)
                    : draft.insertAfter(statement.get(), left + " = " + receiver)
                            .because(0.6, words);
        }
        return parent.get().is("return_statement")
                ? crash.draft()
                        .insertBefore(parent.get(), call.node().text())
                        .replace(call.node(), receiver)
                        .because(0.88, words)
                : Stream.empty();
    }

    private static Stream<Candidate> asValue(PythonCrash crash, Call call) {
        var receiver = call.receiver().map(Node::text).orElse("");
        var arguments = call.arguments().stream()
                .map(argument -> ", " + argument.text())
                .collect(Collectors.joining());
        return switch (call.name()) {
            case "sort" ->
                crash.draft()
                        .replace(call.node(), "sorted(" + receiver + arguments + ")")
                        .because(0.93, "`sort()` sorts in place and gives None; `sorted()` gives the sorted list");
            case "reverse" ->
                crash.draft()
                        .replace(call.node(), receiver + "[::-1]")
                        .because(0.9, "`reverse()` turns the list round in place and gives None");
            default -> Stream.empty();
        };
    }
}
