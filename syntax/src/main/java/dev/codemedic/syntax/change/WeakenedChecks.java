package dev.codemedic.syntax.change;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that are gone, or let more pass than before. */
public record WeakenedChecks(FileChange change, CheckKinds kinds) {

    /** Each in a few words. */
    public Stream<String> found() {
        var raise = change.language().raise();
        return Stream.of(
                        removed(raise, "a " + raise.replace("_statement", "") + " is removed"),
                        removed("assert_statement", "an assertion is removed"),
                        calls(),
                        switchedOff(),
                        guards())
                .flatMap(each -> each);
    }

    /** Gone from the file, or from a function while another has one more. */
    private Stream<String> removed(String kind, String words) {
        boolean moved = change.functions().stream()
                .anyMatch(function -> change.own(function.after(), kind).size()
                        < change.own(function.before(), kind).size());
        return change.tree().lost(kind) || moved ? Stream.of(words) : Stream.empty();
    }

    private Stream<String> calls() {
        var after = checks(change.after());
        return checks(change.before()).entrySet().stream()
                .filter(check -> after.getOrDefault(check.getKey(), 0L) < check.getValue())
                .filter(_ -> !change.wrongWords())
                .map(check -> "the call of " + check.getKey() + " is removed");
    }

    private Map<String, Long> checks(SyntaxTree tree) {
        return tree.nodes(kinds.call())
                .flatMap(call -> call.field(kinds.callee()).stream())
                .map(Node::text)
                .filter(name -> kinds.names().matcher(name).matches())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    private Stream<String> switchedOff() {
        boolean branch = change.tree().added("if_statement", "elif_clause", "while_statement").stream()
                .anyMatch(node -> node.field("condition")
                        .filter(change.language().never())
                        .isPresent());
        return branch || kinds.switchedOff().test(change.tree())
                ? Stream.of("a condition is switched off")
                : Stream.empty();
    }

    /** The condition of a raise that is still there. */
    private Stream<String> guards() {
        var after = conditions(change.after());
        var failing = change.failing()
                .filter(node -> node.is(change.language().raise()))
                .map(Node::text);
        return conditions(change.before()).entrySet().stream().flatMap(guard -> {
            var old = guard.getValue();
            var now = after.getOrDefault(guard.getKey(), old);
            if (now.equals(old)) {
                return Stream.empty();
            }
            if (failing.filter(guard.getKey()::equals).isPresent()) {
                return Stream.of("the check that failed is changed, so that it lets this pass");
            }
            return kinds.narrower().test(old, now) ? Stream.of("a check is made to fail less often") : Stream.empty();
        });
    }

    private Map<String, String> conditions(SyntaxTree tree) {
        return tree.nodes(change.language().raise())
                .filter(raise -> guard(raise).isPresent())
                .collect(Collectors.toMap(Node::text, raise -> guard(raise).orElseThrow(), (first, _) -> first));
    }

    private Optional<String> guard(Node raise) {
        return raise.ancestors()
                .takeWhile(node -> !node.is(change.language().functions()))
                .filter(node -> node.is(change.language().branches()))
                .findFirst()
                .flatMap(node -> node.field("condition"))
                .map(Node::text);
    }
}
