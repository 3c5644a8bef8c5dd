package dev.codemedic.java.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call of a method or a creation of an object.
 *
 * @param node the invocation or creation
 */
public record Call(Node node) {

    /** The node as a call; empty where it is none. */
    public static Optional<Call> of(Node node) {
        return node.is("method_invocation", "object_creation_expression", "explicit_constructor_invocation")
                ? Optional.of(new Call(node))
                : Optional.empty();
    }

    /** Every call in a node, the node itself first. */
    public static Stream<Call> in(Node node) {
        return Stream.concat(Stream.of(node), node.descendants()).flatMap(each -> of(each).stream());
    }

    /** The method's name; for a creation the simple name of the class. */
    public String name() {
        if (node.is("object_creation_expression")) {
            return node.field("type")
                    .map(type -> new JavaType(type.text()).simple())
                    .orElse("");
        }
        return node.field("name").map(Node::text).orElse("");
    }

    /** Whether it is a method of one of these names. */
    public boolean is(String... names) {
        return node.is("method_invocation") && List.of(names).contains(name());
    }

    /** What the method is called on; empty for the own object or class. */
    public Optional<Node> receiver() {
        return node.field("object");
    }

    /** The text of what it is called on; empty text where there is none. */
    public String receiverText() {
        return receiver().map(Node::text).orElse("");
    }

    /** The node of the arguments with its parentheses. */
    public Optional<Node> argumentList() {
        return node.field("arguments");
    }

    /** The arguments, in order. */
    public List<Node> arguments() {
        return argumentList().stream()
                .flatMap(list -> list.namedChildren().stream())
                .filter(Code::isExpression)
                .toList();
    }

    /** The argument at an index from 0. */
    public Optional<Node> argument(int index) {
        return arguments().stream().skip(index).findFirst();
    }

    /** The line that the compiler gives the call: that of its name. */
    public int line() {
        return node.field("name").map(Node::line).orElse(node.line());
    }
}
