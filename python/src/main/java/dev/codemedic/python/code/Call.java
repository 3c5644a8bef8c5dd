package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call as written.
 *
 * @param node its {@code call}
 */
public record Call(Node node) {

    /** The call that a node is, parentheses and {@code await} around it looked through. */
    public static Optional<Call> of(Node node) {
        return switch (node.kind()) {
            case "call" -> Optional.of(new Call(node));
            case "parenthesized_expression", "await" ->
                node.namedChildren().stream().findFirst().flatMap(Call::of);
            default -> Optional.empty();
        };
    }

    /** What is called. */
    public Node function() {
        return node.field("function").orElse(node);
    }

    /** The called name, without what stands before the dot; empty where it is no name. */
    public String name() {
        return switch (function().kind()) {
            case "identifier" -> function().text();
            case "attribute" -> function().field("attribute").map(Node::text).orElse("");
            default -> "";
        };
    }

    /** The name as written, such as {@code re.match}. */
    public String path() {
        return function().text();
    }

    /** What stands before the dot. */
    public Optional<Node> receiver() {
        return function().is("attribute") ? function().field("object") : Optional.empty();
    }

    /** The arguments in order, whatever their form. */
    public List<Node> arguments() {
        return node.field("arguments").stream()
                .flatMap(list -> list.is("argument_list")
                        ? list.namedChildren().stream().filter(child -> !child.is("comment"))
                        : Stream.of(list))
                .toList();
    }

    /** The arguments without a name; those behind a {@code *} are not counted. */
    public List<Node> positional() {
        return arguments().stream()
                .takeWhile(argument -> !argument.is("list_splat"))
                .filter(argument -> !argument.is("keyword_argument", "dictionary_splat"))
                .toList();
    }

    /** Whether it passes {@code *} or {@code **}. */
    public boolean splats() {
        return arguments().stream().anyMatch(argument -> argument.is("list_splat", "dictionary_splat"));
    }

    /** The value passed under a name. */
    public Optional<Node> keyword(String name) {
        return arguments().stream()
                .filter(argument -> argument.is("keyword_argument"))
                .filter(argument -> argument.field("name")
                        .map(Node::text)
                        .filter(name::equals)
                        .isPresent())
                .findFirst()
                .flatMap(argument -> argument.field("value"));
    }

    /** Whether it is a call of that name with so many arguments. */
    public boolean is(String name, int arguments) {
        return name().equals(name) && arguments().size() == arguments;
    }
}
