package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that are gone, or let more pass than before. */
final class WeakenedChecks {
    private static final Pattern CHECK =
            Pattern.compile("(?:.*\\.)?_*(?:validate|check|verify|require|ensure|assert)(?:[_A-Z]\\w*)?");

    private final PythonChange change;
    private final List<String> found = new ArrayList<>();

    WeakenedChecks(PythonChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    List<String> found() {
        removed("raise_statement", "a raise is removed");
        removed("assert_statement", "an assertion is removed");
        calls();
        switchedOff();
        guards();
        return found;
    }

    /** Gone from the file, or from a function while another has one more. */
    private void removed(String kind, String words) {
        boolean moved = change.functions().stream()
                .anyMatch(pair -> PythonChange.own(pair.getLast(), kind).size()
                        < PythonChange.own(pair.getFirst(), kind).size());
        if (change.tree().lost(kind) || moved) {
            found.add(words);
        }
    }

    private void calls() {
        var before = checks(change.before());
        var after = checks(change.after());
        before.forEach((name, count) -> {
            if (after.getOrDefault(name, 0L) < count && !change.wrongWords()) {
                found.add("the call of " + name + " is removed");
            }
        });
    }

    private static Map<String, Long> checks(SyntaxTree tree) {
        return tree.nodes("call")
                .flatMap(call -> call.field("function").stream())
                .map(Node::text)
                .filter(name -> CHECK.matcher(name).matches())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    private void switchedOff() {
        boolean condition = change.tree().added("boolean_operator", "not_operator").stream()
                .anyMatch(node -> node.namedChildren().stream().anyMatch(side -> side.is("true", "false")));
        boolean branch = change.tree().added("if_statement", "elif_clause", "while_statement").stream()
                .anyMatch(node -> node.field("condition")
                        .filter(test -> test.is("false", "none") || test.text().equals("0"))
                        .isPresent());
        boolean assertion = change.tree().added("assert_statement").stream()
                .flatMap(node -> node.namedChildren().stream().limit(1))
                .anyMatch(test -> truth(test) || test.is("tuple", "string"));
        boolean optimized = change.tree().added("identifier").stream()
                .anyMatch(node -> node.text().equals("__debug__"));
        if (condition || branch || assertion || optimized) {
            found.add("a condition is switched off");
        }
    }

    private static boolean truth(Node node) {
        return node.is("true", "false")
                || node.is("integer") && (node.text().equals("0") || node.text().equals("1"));
    }

    /** The condition of a raise that is still there. */
    private void guards() {
        var before = conditions(change.before());
        var after = conditions(change.after());
        var failing =
                change.failing().filter(node -> node.is("raise_statement")).map(Node::text);
        before.forEach((raise, old) -> {
            var now = after.get(raise);
            if (now != null && !now.equals(old)) {
                boolean failed = failing.filter(raise::equals).isPresent();
                boolean narrower =
                        now.contains(old) && (now.contains(" and ") && !old.contains(" and ") || now.startsWith("not"));
                if (failed) {
                    found.add("the check that failed is changed, so that it lets this pass");
                } else if (narrower) {
                    found.add("a check is made to fail less often");
                }
            }
        });
    }

    private static Map<String, String> conditions(SyntaxTree tree) {
        return tree.nodes("raise_statement")
                .filter(raise -> guard(raise).isPresent())
                .collect(Collectors.toMap(Node::text, raise -> guard(raise).orElseThrow(), (first, _) -> first));
    }

    private static Optional<String> guard(Node raise) {
        return raise.ancestors()
                .takeWhile(node -> !node.is("function_definition"))
                .filter(node -> node.is("if_statement", "elif_clause"))
                .findFirst()
                .flatMap(node -> node.field("condition"))
                .map(Node::text);
    }
}
