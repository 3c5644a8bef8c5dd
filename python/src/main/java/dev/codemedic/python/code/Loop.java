package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code for} loop, as a statement or inside a comprehension.
 *
 * @param node its {@code for_statement} or {@code for_in_clause}
 */
public record Loop(Node node) {

    /** The innermost loop around a use that gives a name its value. */
    public static Optional<Loop> binding(String name, Node use) {
        return around(use).filter(loop -> loop.binds(name)).findFirst();
    }

    /** The loops that run around a place within its function, innermost first. */
    public static Stream<Loop> around(Node place) {
        return Stream.concat(Stream.of(place), place.ancestors())
                .takeWhile(each -> !each.is("function_definition", "class_definition"))
                .flatMap(each -> switch (each.kind()) {
                    case "for_statement" -> Stream.of(each);
                    case "list_comprehension",
                            "set_comprehension",
                            "dictionary_comprehension",
                            "generator_expression" ->
                        each.namedChildren().reversed().stream().filter(child -> child.is("for_in_clause"));
                    default -> Stream.empty();
                })
                .filter(loop -> !loop.equals(place))
                .map(Loop::new);
    }

    /** The name or names that get each element. */
    public Optional<Node> variable() {
        return node.field("left");
    }

    /** Whether each round gives that name a value. */
    public boolean binds(String name) {
        return variable().stream()
                .flatMap(left -> Stream.concat(Stream.of(left), left.descendants()))
                .anyMatch(part -> part.is("identifier") && part.text().equals(name));
    }

    /** What is run through. */
    public Optional<Node> iterable() {
        return node.field("right");
    }

    /** The call of {@code range} that it runs through. */
    public Optional<Call> range() {
        return iterable().flatMap(Call::of).filter(call -> call.path().equals("range") && !call.splats());
    }

    /** Where its range stops. */
    public Optional<Node> stop() {
        return range().map(Call::arguments).flatMap(arguments -> switch (arguments.size()) {
            case 1 -> Optional.of(arguments.getFirst());
            case 2, 3 -> Optional.of(arguments.get(1));
            default -> Optional.empty();
        });
    }

    /** Where its range starts, if it says so. */
    public Optional<Node> start() {
        return range().map(Call::arguments)
                .filter(arguments -> arguments.size() > 1)
                .map(List::getFirst);
    }

    /** Its body; empty inside a comprehension. */
    public Optional<Node> body() {
        return node.field("body");
    }
}
