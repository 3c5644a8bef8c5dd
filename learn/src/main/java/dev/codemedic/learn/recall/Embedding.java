package dev.codemedic.learn.recall;

import dev.codemedic.learn.similar.Embedder;
import org.jspecify.annotations.Nullable;

/**
 * What turns failures into vectors. Only vectors of one model can be compared.
 *
 * @param model its name
 * @param embedder asks it
 */
public record Embedding(String model, Embedder embedder) {

    /** The vector of a text; null where there is none at the moment. */
    float @Nullable [] vector(String text) {
        var vector = embedder.vector(text);
        return vector.length == 0 ? null : vector;
    }
}
