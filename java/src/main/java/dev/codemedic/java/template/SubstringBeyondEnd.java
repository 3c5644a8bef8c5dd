package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Bindings;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Exits;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a text or list is taken that reaches beyond its end: it ends with the text; where the mark that was looked
 * for is missing, the whole text is taken.
 */
@AutoService(JavaTemplate.class)
@Heals({
    "java.lang.StringIndexOutOfBoundsException",
    "java.lang.IndexOutOfBoundsException",
    "java.lang.IllegalArgumentException"
})
public final class SubstringBeyondEnd implements JavaTemplate {
    private static final Pattern RANGE = Pattern.compile(
            "begin (-?\\d+), end (-?\\d+), length (\\d+)|Range \\[(-?\\d+), (-?\\d+)\\) out of bounds for length (\\d+)");
    private static final Pattern BEYOND = Pattern.compile(
            "toIndex = (-?\\d+)|fromIndex(?:\\(| = )(-?\\d+)|[Ii]ndex (-?\\d+).*length (\\d+)|out of range: (-?\\d+)");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        boolean negative = crash.message(Pattern.compile("-\\d")).isPresent();
        if (crash.message(RANGE).isEmpty() && crash.message(BEYOND).isEmpty()) {
            return Stream.empty();
        }
        return crash.prime().suspects("method_invocation").stream()
                .flatMap(node -> Call.of(node).stream())
                .filter(call -> call.is("substring", "subSequence", "subList")
                        && !call.arguments().isEmpty())
                .limit(2)
                .flatMap(call -> Stream.concat(negative ? absent(call) : Stream.empty(), ended(call, negative)));
    }

    private static Stream<Candidate> ended(Call call, boolean negative) {
        var receiver = call.receiver();
        if (receiver.isEmpty() || !Code.isRepeatable(receiver.get())) {
            return Stream.empty();
        }
        var length = receiver.get().text() + (call.is("subList") ? ".size()" : ".length()");
        var found = new ArrayList<Candidate>();
        if (negative) {
            var first = call.arguments().getFirst();
            found.add(Rewrite.around(first)
                    .replace(first, "Math.max(" + first.text() + ", 0)")
                    .because("the part begins at the start where the start would lie before it", 0.74));
            if (call.arguments().size() == 2) {
                var last = call.arguments().getLast();
                found.add(Rewrite.around(last)
                        .replace(last, "Math.max(" + last.text() + ", 0)")
                        .because("the part is empty where its end would lie before the start", 0.7));
            }
        } else {
            var last = call.arguments().getLast();
            found.add(Rewrite.around(last)
                    .replace(last, "Math.min(" + last.text() + ", " + length + ")")
                    .because("the part ends with `" + receiver.get().text() + "` where that is shorter", 0.92));
        }
        return found.stream();
    }

    /** {@code at < 0 ? text : text.substring(0, at)} where {@code at} comes from a search. */
    private static Stream<Candidate> absent(Call call) {
        return call.arguments().stream()
                .flatMap(argument -> searched(argument).stream())
                .limit(1)
                .flatMap(found -> Stream.concat(
                        skipped(call, found), call.receiver().stream().map(receiver -> {
                            boolean alone = call.node()
                                    .parent()
                                    .filter(parent -> parent.is(
                                            "variable_declarator",
                                            "return_statement",
                                            "argument_list",
                                            "assignment_expression"))
                                    .isPresent();
                            var text = found + " < 0 ? " + receiver.text() + " : "
                                    + call.node().text();
                            return Rewrite.around(call.node())
                                    .replace(call.node(), alone ? text : "(" + text + ")")
                                    .because(
                                            "what was looked for is not there; the whole of `" + receiver.text()
                                                    + "` is taken",
                                            0.88);
                        })));
    }

    /** In a loop, what lacks the mark is passed over. */
    private static Stream<Candidate> skipped(Call call, String found) {
        return Statements.around(call.node()).stream()
                .filter(statement -> Exits.round(statement).isPresent() && found.matches("\\w+"))
                .map(statement -> Exits.guard(statement, found + " < 0", List.of("continue;"))
                        .because("what was looked for is not there; such a round is passed over", 0.9));
    }

    private static Optional<String> searched(Node argument) {
        var name = argument.is("identifier")
                ? Optional.of(argument)
                : argument.descendants("identifier", "method_invocation").findFirst();
        return name.filter(node -> node.is("identifier")
                        ? Bindings.around(node)
                                .reaching(node.text(), node)
                                .flatMap(binding -> binding.value())
                                .flatMap(Call::of)
                                .filter(call -> call.is("indexOf", "lastIndexOf"))
                                .isPresent()
                        : Call.of(node)
                                .filter(call -> call.is("indexOf", "lastIndexOf"))
                                .isPresent())
                .map(Node::text)
                .or(() -> Call.of(argument)
                        .filter(call -> call.is("indexOf", "lastIndexOf"))
                        .map(call -> call.node().text()));
    }
}
