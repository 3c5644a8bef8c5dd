package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/** The places where a variable's name stands for the variable. */
public final class References {

    private References() {}

    /** All in a stretch of the tree, bindings included. */
    public static Stream<Node> to(String name, Node within) {
        return Stream.concat(Stream.of(within), within.descendants())
                .filter(node -> node.is("identifier") && node.text().equals(name))
                .filter(References::isVariable);
    }

    /** Whether an identifier stands for a variable and not for an attribute or the name of an argument. */
    public static boolean isVariable(Node identifier) {
        var parent = identifier.parent();
        var field = identifier.fieldName().orElse("");
        return parent.filter(around -> around.is("attribute") && field.equals("attribute")
                        || around.is("keyword_argument") && field.equals("name"))
                .isEmpty();
    }
}
