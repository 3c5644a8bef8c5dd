package dev.codemedic.learn.similar;

/** Turns texts into vectors, so that texts of like meaning have vectors of like direction. Optional. */
@FunctionalInterface
public interface Embedder {
    /** The vector of a text, of the same length for every text; of length 0 where there is none at the moment. */
    float[] vector(String text);
}
