package dev.codemedic.java.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method, constructor, initializer or lambda.
 *
 * @param node its declaration
 */
public record Callable(Node node) {
    /** The kinds of nodes that are callable. */
    public static final String[] KINDS = {
        "method_declaration",
        "constructor_declaration",
        "compact_constructor_declaration",
        "static_initializer",
        "lambda_expression"
    };

    /** The innermost callable around a node; field initialisers are in none. */
    public static Optional<Callable> around(Node node) {
        return Stream.concat(Stream.of(node), node.ancestors())
                .takeWhile(each -> !each.is("class_body", "enum_body_declarations", "interface_body"))
                .filter(each -> each.is(KINDS))
                .findFirst()
                .map(Callable::new);
    }

    /** The innermost method or constructor around a node; the lambdas between are passed over. */
    public static Optional<Callable> methodAround(Node node) {
        return node.enclosing("method_declaration", "constructor_declaration", "compact_constructor_declaration")
                .map(Callable::new);
    }

    /** Its name; empty for initialisers and lambdas. */
    public String name() {
        return node.field("name").map(Node::text).orElse("");
    }

    /** Whether it is a constructor. */
    public boolean isConstructor() {
        return node.is("constructor_declaration", "compact_constructor_declaration");
    }

    /** Whether it is a lambda. */
    public boolean isLambda() {
        return node.is("lambda_expression");
    }

    /** Whether it runs without an object. */
    public boolean isStatic() {
        return node.is("static_initializer") || has("static");
    }

    /** Whether a modifier such as {@code public} or an annotation such as {@code @Override} is on it. */
    public boolean has(String modifier) {
        return node.children().stream()
                .filter(child -> child.is("modifiers"))
                .flatMap(modifiers -> modifiers.children().stream())
                .anyMatch(child -> child.text().equals(modifier));
    }

    /** What it returns; empty for constructors, initialisers, lambdas and void. */
    public Optional<JavaType> returnType() {
        return node.field("type")
                .map(Node::text)
                .filter(type -> !type.equals("void"))
                .map(JavaType::new);
    }

    /** The parameters, in order; a lambda's may lack a type. */
    public List<Parameter> parameters() {
        return node.field("parameters").stream().flatMap(Parameter::in).toList();
    }

    /** Its block or, for a short lambda, expression. */
    public Optional<Node> body() {
        return node.field("body")
                .or(() -> node.namedChildren().stream()
                        .filter(child -> child.is("block"))
                        .findFirst());
    }

    /** The statements of its body. */
    public List<Node> statements() {
        return body().filter(Statements::isBlock).map(Statements::in).orElse(List.of());
    }

    /** The nodes of its own body: those of lambdas and classes inside are left out. */
    public Stream<Node> own() {
        return body().stream()
                .flatMap(Node::descendants)
                .filter(each -> each.ancestors()
                        .takeWhile(above -> !above.equals(node))
                        .noneMatch(above -> above.is("lambda_expression", "class_body")));
    }

    /** The values it returns, in the order of the text; a short lambda's body is one. */
    public Stream<Node> returned() {
        if (isLambda() && body().filter(body -> !body.is("block")).isPresent()) {
            return body().stream();
        }
        return own().filter(each -> each.is("return_statement"))
                .flatMap(each ->
                        each.namedChildren().stream().filter(Code::isExpression).limit(1));
    }

    /** The type declaration that it belongs to. */
    public Optional<TypeDeclaration> owner() {
        return TypeDeclaration.around(node);
    }
}
