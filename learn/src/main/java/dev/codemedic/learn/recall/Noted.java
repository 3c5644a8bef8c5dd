package dev.codemedic.learn.recall;

import dev.codemedic.learn.similar.Remembered;
import dev.codemedic.learn.similar.Traits;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a failure, to compare others with.
 *
 * @param traits what is compared
 * @param model that made the vector; null without one
 * @param vector of the traits; null without one
 */
record Noted(Traits traits, @Nullable String model, float @Nullable [] vector) {

    /** As a failure to compare with; its vector counts where the same model makes them still. */
    Remembered remembered(String id, Optional<Embedding> embedding) {
        boolean same = embedding.map(Embedding::model).equals(Optional.ofNullable(model));
        return new Remembered(id, traits, same ? vector : null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Noted noted
                && traits.equals(noted.traits)
                && Objects.equals(model, noted.model)
                && Arrays.equals(vector, noted.vector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(traits, model);
    }
}
