package dev.codemedic.repair.code;

import dev.codemedic.core.source.Edit;
import dev.codemedic.syntax.Node;
import java.util.List;

/** What is known of types within one function. */
public interface Typing {

    /** The variables that the function sees and uses, parameters first. */
    List<Variable> variables();

    /** The attributes or methods that an expression's value is known to offer. */
    List<String> offered(Node object, boolean method);

    /** The type of an expression. */
    Type of(Node expression);

    /** Whether the compiler says which changes it lets pass, so that types need not be compared beforehand. */
    default boolean checked() {
        return false;
    }

    /**
     * Whether the compiler may let a change of the function pass: false only where it has said no.
     *
     * @param edits of the file's text, in order
     */
    default boolean allows(List<Edit> edits) {
        return true;
    }
}
