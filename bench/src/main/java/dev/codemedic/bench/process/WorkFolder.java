package dev.codemedic.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** A temporary folder that is gone once closed, also where the user stops the benchmark. */
public final class WorkFolder implements AutoCloseable {
    private final Path path;
    private final Thread atExit;

    public WorkFolder() throws IOException {
        path = Files.createTempDirectory("medic-bench-").toRealPath();
        atExit = new Thread(this::delete, "delete-" + path.getFileName());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Copies a file or a whole folder to a place inside. */
    public static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.toAbsolutePath().getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyExiting) {
            // the hook deletes what is left
        }
    }

    private void delete() {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException gone) {
            // a process that still writes into it is about to end
        }
    }
}
