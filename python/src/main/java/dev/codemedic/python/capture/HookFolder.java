package dev.codemedic.python.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The hook's files on disk, unpacked once into the user's cache folder: unpacking at each run would cost more than the
 * hook itself. A program finds the folder through {@code PYTHONPATH}.
 */
final class HookFolder {

    private HookFolder() {}

    /**
     * The folder of this version's hook.
     *
     * @throws IOException where neither the cache folder nor the temporary folder can be written
     */
    static Path current() throws IOException {
        var folder = cache().resolve("python-hook-" + HookFiles.version());
        if (Files.isRegularFile(folder.resolve("sitecustomize.py"))) {
            return folder;
        }
        var fresh = Files.createTempDirectory(folder.getParent(), "python-hook");
        HookFiles.extractTo(fresh);
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException anotherMedicWasFirst) {
            return Files.isRegularFile(folder.resolve("sitecustomize.py")) ? folder : fresh;
        }
    }

    private static Path cache() throws IOException {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var base =
                xdg != null && xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        try {
            var folder = Files.createDirectories(base.resolve("codemedic"));
            if (Files.isWritable(folder)) {
                return folder;
            }
        } catch (IOException readOnlyHome) {
            // the temporary folder serves as well, only not for the next run
        }
        return Files.createTempDirectory("codemedic");
    }
}
