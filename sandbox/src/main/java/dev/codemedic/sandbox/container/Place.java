package dev.codemedic.sandbox.container;

import java.nio.file.Path;

/**
 * A folder in memory that the program may write.
 *
 * @param path where it is seen
 * @param bytes of all files in it at the most
 * @param files in it at the most
 */
record Place(Path path, long bytes, long files) {
    private static final long FEWEST = 10_000;
    /** A file for each so many bytes. */
    private static final long BYTES_PER_FILE = 8192;

    /** A folder for whatever. */
    static Place of(Path path, long bytes) {
        return work(path, 0, 0, bytes);
    }

    /** The folder of a project of that size, with room for what a run writes. */
    static Place work(Path path, long bytes, long files, long room) {
        return new Place(path, bytes + room, files + Math.max(FEWEST, room / BYTES_PER_FILE));
    }
}
