package dev.codemedic.core.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A temporary folder that hands out fresh folders and removes them all in the end. Safe for several threads. */
public final class Scratch implements AutoCloseable {
    private final Path folder;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * Makes a temporary folder that only its owner can enter.
     *
     * @throws IOException where none can be made
     */
    public Scratch() throws IOException {
        folder = Files.createTempDirectory("medic-").toRealPath();
        Leftovers.add(folder);
    }

    /**
     * A new, empty folder.
     *
     * @throws IOException where it cannot be made
     */
    public Path fresh() throws IOException {
        return Files.createDirectory(folder.resolve(Integer.toString(count.incrementAndGet())));
    }

    @Override
    public void close() {
        Leftovers.remove(folder);
    }
}
