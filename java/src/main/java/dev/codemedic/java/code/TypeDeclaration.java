package dev.codemedic.java.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class, record, interface or enum.
 *
 * @param node its declaration; for an anonymous class its creation; for a file without a class the whole file
 */
public record TypeDeclaration(Node node) {
    private static final String[] KINDS = {
        "class_declaration",
        "record_declaration",
        "interface_declaration",
        "enum_declaration",
        "annotation_type_declaration",
        "program"
    };

    /** The innermost type around a node. */
    public static Optional<TypeDeclaration> around(Node node) {
        return node.ancestors()
                .filter(each -> each.is(KINDS) || each.is("object_creation_expression") && holds(each, node))
                .findFirst()
                .map(TypeDeclaration::new);
    }

    private static boolean holds(Node creation, Node node) {
        return creation.namedChildren().stream().anyMatch(child -> child.is("class_body") && child.contains(node));
    }

    /** Every declared type of a file, in the order of the text. */
    public static Stream<TypeDeclaration> in(JavaFile file) {
        return file.tree()
                .nodes()
                .filter(node -> node.is(KINDS) && !node.is("program"))
                .map(TypeDeclaration::new);
    }

    /** Its simple name; empty for an anonymous class. */
    public String name() {
        return node.field("name").map(Node::text).orElse("");
    }

    /** Whether it is a record. */
    public boolean isRecord() {
        return node.is("record_declaration");
    }

    /** The node that holds its members. */
    public Node body() {
        if (node.is("program")) {
            return node;
        }
        return node.field("body")
                .or(() -> node.namedChildren().stream()
                        .filter(child -> child.is("class_body"))
                        .findFirst())
                .orElse(node);
    }

    /** Its members, in order. */
    public Stream<Node> members() {
        return body().namedChildren().stream()
                .flatMap(child ->
                        child.is("enum_body_declarations") ? child.namedChildren().stream() : Stream.of(child));
    }

    /** Its fields, a record's components among them. */
    public Stream<Field> fields() {
        var components = isRecord()
                ? node.field("parameters").stream().flatMap(Parameter::in).map(Field::of)
                : Stream.<Field>empty();
        return Stream.concat(
                components,
                members()
                        .filter(member -> member.is("field_declaration", "constant_declaration"))
                        .flatMap(Field::in));
    }

    /** The field of a name. */
    public Optional<Field> field(String name) {
        return fields().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Its methods. */
    public Stream<Callable> methods() {
        return members().filter(member -> member.is("method_declaration")).map(Callable::new);
    }

    /** Its methods of a name that take that many arguments. */
    public Stream<Callable> methods(String name, int arguments) {
        return methods()
                .filter(method -> method.name().equals(name))
                .filter(method -> method.parameters().size() == arguments
                        || method.parameters().stream()
                                .anyMatch(parameter -> parameter.type().text().endsWith("...")));
    }

    /** Its written constructors. */
    public List<Callable> constructors() {
        return members()
                .filter(member -> member.is("constructor_declaration", "compact_constructor_declaration"))
                .map(Callable::new)
                .toList();
    }

    /** The class it extends. */
    public Optional<JavaType> parent() {
        return node.field("superclass")
                .flatMap(clause -> clause.namedChildren().stream().findFirst())
                .map(type -> new JavaType(type.text()));
    }

    /** The interfaces that it names. */
    public List<JavaType> interfaces() {
        return node.field("interfaces").stream()
                .flatMap(clause -> clause.namedChildren().stream())
                .flatMap(list -> list.is("type_list") ? list.namedChildren().stream() : Stream.of(list))
                .map(type -> new JavaType(type.text()))
                .toList();
    }
}
