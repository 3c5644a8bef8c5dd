package dev.codemedic.java.code;

import dev.codemedic.syntax.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that gives a variable a value, or only declares it.
 *
 * @param name the variable
 * @param kind how
 * @param target the declarator, the left side or the parameter
 * @param bound the expression the value comes from; null where there is none
 */
public record Binding(
        String name, Kind kind, Node target, @Nullable Node bound) {

    /** How a variable gets its value. */
    public enum Kind {
        PARAMETER,
        /** With or without a first value. */
        DECLARED,
        ASSIGNED,
        /** As in {@code +=} and {@code ++}. */
        CHANGED,
        /** The variable of a for-each loop; what is bound is the collection. */
        ELEMENT,
        CAUGHT,
        RESOURCE,
        /** By {@code instanceof} or a case. */
        PATTERN
    }

    /** The expression the value comes from. */
    public Optional<Node> value() {
        return Optional.ofNullable(bound);
    }
}
