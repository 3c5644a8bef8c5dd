package dev.codemedic.repair.code;

import dev.codemedic.syntax.Node;
import java.util.List;

/** What is known of types within one function. */
public interface Typing {

    /** The variables that the function sees and uses, parameters first. */
    List<Variable> variables();

    /** The attributes or methods that an expression's value is known to offer. */
    List<String> offered(Node object, boolean method);

    /** Whether a method that an expression's value offers may take so many arguments; also where that is not known. */
    default boolean takes(Node object, String method, int arguments) {
        return true;
    }

    /** The type of an expression. */
    Type of(Node expression);
}
