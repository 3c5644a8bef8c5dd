package dev.codemedic.syntax.change;

import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A check for equality that failed and always holds now, since one of what it compares is made of the other. */
public record SelfAnsweredChecks(FileChange change) {
    private static final Set<String> ASSIGNMENTS = Set.of(
            "assignment", "augmented_assignment", "named_expression", "assignment_expression", "variable_declarator");

    /** Each in a few words. */
    public Stream<String> found() {
        var compared = change.failing().stream()
                .flatMap(failing -> condition(failing).stream())
                .filter(condition -> asksForEquality(condition.text()))
                .flatMap(condition -> condition.descendants("identifier").map(Node::text))
                .collect(Collectors.toSet());
        if (compared.size() < 2) {
            return Stream.empty();
        }
        return change.tree().added(ASSIGNMENTS).stream()
                .flatMap(assignment -> answered(assignment, compared).stream())
                .distinct();
    }

    private Optional<Node> condition(Node failing) {
        return failing.is("assert_statement")
                ? Optional.of(failing)
                : failing.ancestors()
                        .takeWhile(node -> !node.is(change.language().functions()))
                        .filter(node -> node.is(change.language().branches()))
                        .findFirst()
                        .flatMap(node -> node.field("condition"));
    }

    private static boolean asksForEquality(String condition) {
        return condition.contains("==") || condition.contains("!=") || condition.contains("equals(");
    }

    private Optional<String> answered(Node assignment, Set<String> compared) {
        var target = assignment.field("left").or(() -> assignment.field("name")).map(Node::text);
        var value = assignment.field("right").or(() -> assignment.field("value"));
        if (target.isEmpty() || value.isEmpty() || !compared.contains(target.get())) {
            return Optional.empty();
        }
        return Stream.concat(value.stream(), value.get().descendants("identifier"))
                .filter(node -> node.is("identifier"))
                .map(Node::text)
                .filter(name -> compared.contains(name) && !name.equals(target.get()))
                .filter(name -> !stoodThere(target.get(), name))
                .findFirst()
                .map(name -> target.get() + " is made of " + name + ", which the check compares it with");
    }

    /** Whether an assignment before made one of the other already. */
    private boolean stoodThere(String target, String name) {
        return change.before()
                .nodes()
                .filter(node -> node.is(ASSIGNMENTS))
                .filter(node -> node.field("left")
                        .or(() -> node.field("name"))
                        .filter(left -> left.text().equals(target))
                        .isPresent())
                .flatMap(node -> node.descendants("identifier"))
                .anyMatch(node -> node.text().equals(name));
    }
}
