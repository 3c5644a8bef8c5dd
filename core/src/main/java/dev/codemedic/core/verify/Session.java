package dev.codemedic.core.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A process in a cell that stays and is spoken to through its pipes. */
public interface Session extends AutoCloseable {

    /** Its standard input. */
    OutputStream input();

    /** Its standard output. */
    InputStream output();

    /** The last part of what it wrote to standard error. */
    String errors();

    /** Whether it still runs. */
    boolean alive();

    /**
     * Brings what it has written so far to the folders outside that it may write, where a tier does not show it those
     * themselves. Closing does the same.
     *
     * @throws IOException where the folders cannot be written
     */
    default void fetch() throws IOException {}

    /** Ends it and all that it started. */
    @Override
    void close();
}
