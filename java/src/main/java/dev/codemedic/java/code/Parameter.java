package dev.codemedic.java.code;

import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parameter of a method, constructor, record or lambda.
 *
 * @param name as declared
 * @param type as declared; empty text for a lambda's parameter without a type
 * @param node its declaration
 */
public record Parameter(String name, JavaType type, Node node) {

    /** The parameters of a parameter list, in order. */
    static Stream<Parameter> in(Node list) {
        if (list.is("identifier")) {
            return Stream.of(new Parameter(list.text(), new JavaType(""), list));
        }
        return list.namedChildren().stream().flatMap(child -> of(child).stream());
    }

    private static Optional<Parameter> of(Node node) {
        return switch (node.kind()) {
            case "identifier" -> Optional.of(new Parameter(node.text(), new JavaType(""), node));
            case "formal_parameter" ->
                node.field("name").map(name -> {
                    var dimensions = node.field("dimensions").map(Node::text).orElse("");
                    var type = node.field("type").map(Node::text).orElse("");
                    return new Parameter(name.text(), new JavaType(type + dimensions), node);
                });
            case "spread_parameter" ->
                node.descendants("variable_declarator")
                        .findFirst()
                        .flatMap(declarator -> declarator.field("name"))
                        .map(name -> new Parameter(name.text(), new JavaType(spreadType(node) + "..."), node));
            default -> Optional.empty();
        };
    }

    private static String spreadType(Node node) {
        return node.namedChildren().stream()
                .filter(child -> !child.is("modifiers", "variable_declarator"))
                .map(Node::text)
                .findFirst()
                .orElse("");
    }
}
