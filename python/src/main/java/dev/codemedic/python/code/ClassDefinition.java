package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class.
 *
 * @param node its {@code class_definition}
 */
public record ClassDefinition(Node node) {

    /** Its name. */
    public String name() {
        return node.field("name").map(Node::text).orElse("");
    }

    /** Its body. */
    public Optional<Node> body() {
        return node.field("body");
    }

    /** Its base classes as written, keyword arguments left out. */
    public List<Node> bases() {
        return node.field("superclasses").stream()
                .flatMap(list -> list.namedChildren().stream())
                .filter(base -> base.is("identifier", "attribute", "subscript", "call"))
                .toList();
    }

    /** The functions in its body. */
    public Stream<FunctionDefinition> methods() {
        return body().stream()
                .flatMap(body -> body.namedChildren().stream())
                .map(child -> child.is("decorated_definition")
                        ? child.field("definition").orElse(child)
                        : child)
                .filter(child -> child.is("function_definition"))
                .map(FunctionDefinition::new);
    }

    /** A method of that name. */
    public Optional<FunctionDefinition> method(String name) {
        return methods().filter(method -> method.name().equals(name)).findFirst();
    }

    /** Assignments to {@code self.name} in its methods, in the order of the text. */
    public Stream<Node> assignmentsTo(String attribute) {
        return node.descendants("assignment", "augmented_assignment")
                .filter(assignment -> assignment
                        .field("left")
                        .filter(left -> isSelf(left, attribute))
                        .isPresent());
    }

    /** The names that its methods set on {@code self}, then those its body binds. */
    public Stream<String> attributes() {
        var assigned = node.descendants("assignment", "augmented_assignment")
                .flatMap(assignment -> assignment.field("left").stream())
                .flatMap(left ->
                        left.is("pattern_list", "tuple_pattern") ? left.namedChildren().stream() : Stream.of(left))
                .filter(left -> left.is("attribute")
                        && left.field("object")
                                .filter(each -> each.text().equals("self"))
                                .isPresent())
                .flatMap(left -> left.field("attribute").stream())
                .map(Node::text);
        var bound = body().stream().flatMap(body -> Bindings.in(node).names());
        return Stream.concat(assigned, bound).distinct();
    }

    private static boolean isSelf(Node left, String attribute) {
        return left.is("attribute") && left.text().equals("self." + attribute);
    }
}
