package dev.codemedic.repair.order;

import java.io.IOException;
import java.util.function.Consumer;

/** Source texts from which it is learned what code looks like. */
public interface Corpus {

    /** Tells this corpus from others, such as {@code python-3.11}: names what was learned on disk. */
    String name();

    /**
     * Gives texts until there are no more; the taker may stop early by an exception of its own.
     *
     * @throws IOException where they cannot be read
     */
    void texts(Consumer<String> taker) throws IOException;
}
