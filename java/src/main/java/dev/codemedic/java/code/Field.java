package dev.codemedic.java.code;

import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field.
 *
 * @param name as declared
 * @param type as declared
 * @param declarator the part with the name and the first value; a record's component for a record
 * @param declaration the whole declaration
 */
public record Field(String name, JavaType type, Node declarator, Node declaration) {

    static Stream<Field> in(Node declaration) {
        var type = declaration.field("type").map(Node::text).orElse("");
        return declaration
                .fields("declarator")
                .flatMap(declarator -> declarator.field("name").stream().map(name -> {
                    var dimensions =
                            declarator.field("dimensions").map(Node::text).orElse("");
                    return new Field(name.text(), new JavaType(type + dimensions), declarator, declaration);
                }));
    }

    static Field of(Parameter component) {
        return new Field(component.name(), component.type(), component.node(), component.node());
    }

    /** The value it starts with. */
    public Optional<Node> value() {
        return declarator.field("value");
    }

    /** Whether a modifier is on it. */
    public boolean has(String modifier) {
        return declaration.children().stream()
                .filter(child -> child.is("modifiers"))
                .flatMap(modifiers -> modifiers.children().stream())
                .anyMatch(child -> child.text().equals(modifier));
    }

    /** Whether it belongs to the class itself. */
    public boolean isStatic() {
        return has("static");
    }

    /** Whether it is a component of a record. */
    public boolean isComponent() {
        return declaration.is("formal_parameter", "spread_parameter");
    }
}
