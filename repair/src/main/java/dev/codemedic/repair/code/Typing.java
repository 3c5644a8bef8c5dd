package dev.codemedic.repair.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;

/** What is known of types within one function. */
public interface Typing {

    /** The variables that the function sees and uses, parameters first. */
    List<Variable> variables();

    /** The attributes or methods that an expression's value is known to offer. */
    List<String> offered(Node object, boolean method);

    /**
     * Whether a call may be one of that function with these arguments; also where that is not known.
     *
     * @param arguments their types
     * @param wanted the type of what it is to give; empty where nothing is done with it
     */
    default boolean takes(Form.Call call, String function, List<Type> arguments, Optional<Type> wanted) {
        return true;
    }

    /** The type of what the function is declared to return; unknown where it is not. */
    default Type returned() {
        return Type.UNKNOWN;
    }

    /** The type of an expression. */
    Type of(Node expression);
}
