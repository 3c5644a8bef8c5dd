package dev.codemedic.java.verify;

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
            Pattern.compile("_*(?:validate|check|verify|require|ensure|assert)(?:[_A-Z]\\w*)?|isTrue|notNull|notEmpty");

    private final JavaChange change;
    private final List<String> found = new ArrayList<>();

    WeakenedChecks(JavaChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    List<String> found() {
        removed("throw_statement", "a throw is removed");
        removed("assert_statement", "an assertion is removed");
        calls();
        switchedOff();
        guards();
        return found;
    }

    /** Gone from the file, or from a method while another has one more. */
    private void removed(String kind, String words) {
        boolean moved = change.functions().stream()
                .anyMatch(pair -> JavaChange.own(pair.getLast(), kind).size()
                        < JavaChange.own(pair.getFirst(), kind).size());
        if (change.tree().lost(kind) || moved) {
            found.add(words);
        }
    }

    private void calls() {
        var before = checks(change.before());
        var after = checks(change.after());
        before.forEach((name, count) -> {
            if (after.getOrDefault(name, 0L) < count && !change.compileError()) {
                found.add("the call of " + name + " is removed");
            }
        });
    }

    private static Map<String, Long> checks(SyntaxTree tree) {
        return tree.nodes("method_invocation")
                .flatMap(call -> call.field("name").stream())
                .map(Node::text)
                .filter(name -> CHECK.matcher(name).matches())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    private void switchedOff() {
        boolean condition = change.tree().added("binary_expression").stream()
                .filter(node -> node.field("operator")
                        .filter(operator ->
                                operator.text().equals("&&") || operator.text().equals("||"))
                        .isPresent())
                .anyMatch(node -> node.namedChildren().stream().anyMatch(side -> side.is("true", "false")));
        boolean branch = change.tree().added("if_statement", "while_statement").stream()
                .anyMatch(node -> node.field("condition")
                        .filter(test -> test.text().equals("(false)"))
                        .isPresent());
        boolean assertion = change.tree().added("assert_statement").stream()
                .anyMatch(node -> node.namedChildren().getFirst().is("true"));
        if (condition || branch || assertion) {
            found.add("a condition is switched off");
        }
    }

    /** The condition of a throw that is still there. */
    private void guards() {
        var before = conditions(change.before());
        var after = conditions(change.after());
        var failing =
                change.failing().filter(node -> node.is("throw_statement")).map(Node::text);
        before.forEach((raise, old) -> {
            var now = after.get(raise);
            if (now != null && !now.equals(old)) {
                boolean failed = failing.filter(raise::equals).isPresent();
                boolean narrower =
                        now.contains(inner(old)) && (now.contains("&&") && !old.contains("&&") || now.startsWith("(!"));
                if (failed) {
                    found.add("the check that failed is changed, so that it lets this pass");
                } else if (narrower) {
                    found.add("a check is made to fail less often");
                }
            }
        });
    }

    private static String inner(String condition) {
        return condition.substring(1, condition.length() - 1);
    }

    private static Map<String, String> conditions(SyntaxTree tree) {
        return tree.nodes("throw_statement")
                .filter(raise -> guard(raise).isPresent())
                .collect(Collectors.toMap(Node::text, raise -> guard(raise).orElseThrow(), (first, _) -> first));
    }

    private static Optional<String> guard(Node raise) {
        return raise.ancestors()
                .takeWhile(node -> !node.is(JavaChange.FUNCTIONS))
                .filter(node -> node.is("if_statement"))
                .findFirst()
                .flatMap(node -> node.field("condition"))
                .map(Node::text);
    }
}
