package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function or method.
 *
 * @param node its {@code function_definition}
 */
public record FunctionDefinition(Node node) {

    /** The innermost function that a node lies in. */
    public static Optional<FunctionDefinition> around(Node node) {
        return node.enclosing("function_definition").map(FunctionDefinition::new);
    }

    /** Its name. */
    public String name() {
        return node.field("name").map(Node::text).orElse("");
    }

    /** The definition with its decorators. */
    public Node whole() {
        return node.parent().filter(parent -> parent.is("decorated_definition")).orElse(node);
    }

    /** The names of its decorators, without arguments. */
    public List<String> decorators() {
        return whole().children().stream()
                .filter(child -> child.is("decorator"))
                .flatMap(child -> child.namedChildren().stream())
                .map(child -> child.is("call") ? child.field("function").orElse(child) : child)
                .map(Node::text)
                .toList();
    }

    /** Its body. */
    public Optional<Node> body() {
        return node.field("body");
    }

    /** Its parameters in order. */
    public List<Parameter> parameters() {
        return node.field("parameters").stream()
                .flatMap(list -> list.namedChildren().stream())
                .flatMap(child -> Parameter.of(child).stream())
                .toList();
    }

    /** The parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /** The class whose body it stands in. */
    public Optional<ClassDefinition> owner() {
        return whole().parent()
                .flatMap(Node::parent)
                .filter(above -> above.is("class_definition"))
                .map(ClassDefinition::new);
    }

    /** Whether it is called on an instance: it stands in a class and no decorator says otherwise. */
    public boolean isMethod() {
        return owner().isPresent()
                && !name().equals("__new__")
                && decorators().stream().noneMatch(name -> name.equals("staticmethod") || name.equals("classmethod"));
    }

    /** Whether it is read like an attribute. */
    public boolean isProperty() {
        return decorators().stream()
                .anyMatch(name ->
                        name.equals("property") || name.endsWith("cached_property") || name.endsWith(".setter"));
    }

    /** Whether calling it gives a generator. */
    public boolean isGenerator() {
        return own().anyMatch(child -> child.is("yield"));
    }

    /** Whether it must be awaited. */
    public boolean isAsync() {
        return node.children().stream().anyMatch(child -> child.is("async"));
    }

    /** Its return statements. */
    public List<Node> returns() {
        return own().filter(child -> child.is("return_statement")).toList();
    }

    /** The nodes that run when it runs: inner functions and classes are left out. */
    public Stream<Node> own() {
        return body().stream()
                .flatMap(Node::descendants)
                .filter(child -> child.ancestors()
                        .takeWhile(above -> !above.equals(node))
                        .noneMatch(above -> above.is("function_definition", "class_definition", "lambda")));
    }
}
