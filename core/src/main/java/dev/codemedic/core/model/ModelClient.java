package dev.codemedic.core.model;

import java.util.function.Consumer;

/** Asks one language model. What it answers is never trusted: the gates decide. */
public interface ModelClient {

    /** Provider and model, such as {@code ollama/qwen2.5-coder:7b}. */
    String name();

    /** Whether what is asked stays on this machine. */
    boolean local();

    /** How many tokens a question and its answer may have together. */
    int window();

    /**
     * Asks and waits for the whole answer.
     *
     * @param heard gets the answer piece by piece
     * @throws ModelTrouble where there is no usable answer
     * @throws InterruptedException where the asking thread is interrupted; the server is told by the connection's end
     */
    Answer ask(Question question, Consumer<String> heard) throws ModelTrouble, InterruptedException;
}
