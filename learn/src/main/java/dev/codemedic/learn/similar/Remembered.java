package dev.codemedic.learn.similar;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a project remembers.
 *
 * @param id what it is known by, unique in its memory
 * @param traits what of it is compared
 * @param vector what an {@link Embedder} made of {@link Traits#text()}; null without one
 */
public record Remembered(String id, Traits traits, float @Nullable [] vector) {

    /** A failure without a vector. */
    public static Remembered of(String id, Traits traits) {
        return new Remembered(id, traits, null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Remembered remembered
                && id.equals(remembered.id)
                && traits.equals(remembered.traits)
                && Arrays.equals(vector, remembered.vector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, traits);
    }
}
