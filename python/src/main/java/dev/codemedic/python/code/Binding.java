package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that binds a name.
 *
 * @param name the name
 * @param kind how
 * @param target the name's node
 * @param value what is bound; for a loop what is run through; null where it cannot be told
 */
public record Binding(
        String name, Kind kind, Node target, @Nullable Node value) {

    /** The ways a name gets a value. */
    public enum Kind {
        ASSIGNED,
        /** One of several names that share what the value holds. */
        UNPACKED,
        AUGMENTED,
        LOOP,
        WITH,
        CAUGHT,
        IMPORTED,
        DEFINED,
        PARAMETER
    }

    /** What is bound. */
    public Optional<Node> bound() {
        return Optional.ofNullable(value);
    }

    /** Whether it gives the name a value without needing an old one. */
    public boolean fresh() {
        return kind != Kind.AUGMENTED;
    }
}
