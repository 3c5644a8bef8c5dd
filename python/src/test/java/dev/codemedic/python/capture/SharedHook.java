package dev.codemedic.python.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The extracted hook, one for all tests, so that each interpreter compiles it only once. */
record SharedHook(Path folder) {

    static SharedHook extracted() {
        try {
            var folder = Files.createTempDirectory("hook with space");
            HookFiles.extractTo(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "hook-removal"));
            return new SharedHook(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all in it. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
