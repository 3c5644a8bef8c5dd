package dev.codemedic.java.code;

import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A variable that code can name.
 *
 * @param name as declared
 * @param type as declared; {@code var} or empty text where only the compiler can tell
 * @param declaration where it is declared
 * @param isField whether it belongs to an object or class
 */
public record Variable(String name, JavaType type, Node declaration, boolean isField) {

    /** The variables that a place can name, the innermost first; inherited fields are not known here. */
    public static List<Variable> visibleAt(Node place) {
        var found = new ArrayList<Variable>();
        Stream.concat(Stream.of(place), place.ancestors()).forEach(node -> {
            if (node.is("class_declaration", "record_declaration", "enum_declaration", "interface_declaration")
                    || node.is("object_creation_expression")) {
                fields(node, found);
            } else {
                locals(node, place, found);
            }
        });
        return found.stream()
                .filter(variable -> found.stream()
                        .filter(other -> other.name().equals(variable.name()))
                        .findFirst()
                        .filter(variable::equals)
                        .isPresent())
                .toList();
    }

    /** The innermost variable of a name at a place. */
    public static Optional<Variable> named(String name, Node place) {
        return visibleAt(place).stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    private static void fields(Node type, List<Variable> found) {
        new TypeDeclaration(type)
                .fields()
                .forEach(field -> found.add(new Variable(field.name(), field.type(), field.declarator(), true)));
    }

    private static void locals(Node node, Node place, List<Variable> found) {
        switch (node.kind()) {
            case "block", "constructor_body", "switch_block_statement_group", "program" ->
                node.namedChildren().stream()
                        .filter(child -> child.end() <= place.start())
                        .forEach(child -> declared(child, found));
            case "for_statement" -> node.fields("init").forEach(init -> declared(init, found));
            case "enhanced_for_statement" ->
                node.field("body").filter(body -> body.contains(place)).ifPresent(_ -> typed(node, found));
            case "catch_clause", "resource_specification" -> {}
            case "try_with_resources_statement" ->
                node.field("resources").stream()
                        .flatMap(resources -> resources.namedChildren().stream())
                        .forEach(resource -> typed(resource, found));
            case "if_statement", "while_statement", "binary_expression", "ternary_expression" ->
                patterns(node, place, found);
            default -> {
                if (node.is(Callable.KINDS)) {
                    new Callable(node)
                            .parameters()
                            .forEach(parameter -> found.add(
                                    new Variable(parameter.name(), parameter.type(), parameter.node(), false)));
                }
            }
        }
        if (node.is("catch_clause")) {
            node.descendants("catch_formal_parameter").findFirst().ifPresent(caught -> {
                var type = caught.descendants("catch_type")
                        .findFirst()
                        .map(Node::text)
                        .orElse("");
                caught.field("name")
                        .ifPresent(name -> found.add(new Variable(name.text(), new JavaType(type), caught, false)));
            });
        }
    }

    private static void declared(Node statement, List<Variable> found) {
        if (statement.is("local_variable_declaration")) {
            Field.in(statement)
                    .forEach(field -> found.add(new Variable(field.name(), field.type(), field.declarator(), false)));
        }
    }

    private static void typed(Node node, List<Variable> found) {
        var type = node.field("type").map(Node::text).orElse("");
        node.field("name").ifPresent(name -> found.add(new Variable(name.text(), new JavaType(type), node, false)));
    }

    private static void patterns(Node node, Node place, List<Variable> found) {
        node.descendants("instanceof_expression")
                .filter(test -> test.end() <= place.start())
                .forEach(test -> test.field("name").ifPresent(name -> {
                    var type = test.field("right").map(Node::text).orElse("");
                    found.add(new Variable(name.text(), new JavaType(type), test, false));
                }));
    }
}
