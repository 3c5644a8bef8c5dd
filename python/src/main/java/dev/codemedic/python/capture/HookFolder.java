package dev.codemedic.python.capture;

import dev.codemedic.core.source.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * The hook's files on disk, unpacked once into the user's cache folder: unpacking at each run would cost more than the
 * hook itself. A program finds the folder through {@code PYTHONPATH}.
 */
public final class HookFolder {

    private HookFolder() {}

    /**
     * The folder of this version's hook.
     *
     * @param scratch takes the files where the cache folder cannot be written
     * @throws IOException where neither of the two can be written
     */
    public static Path current(Path scratch) throws IOException {
        return in(CacheFolder.ofUser(), scratch);
    }

    /** The folder of this version's hook within a cache folder, which need not exist. */
    static Path in(Path cache, Path scratch) throws IOException {
        var folder = cache.resolve("python-hook-" + HookFiles.version());
        if (isComplete(folder)) {
            return folder;
        }
        try {
            return unpacked(Files.createDirectories(cache), folder);
        } catch (IOException readOnly) {
            var own = scratch.resolve("hook");
            HookFiles.extractTo(own);
            return own;
        }
    }

    /** Unpacks beside the folder and renames, so that no program ever sees half a hook. */
    private static Path unpacked(Path cache, Path folder) throws IOException {
        var fresh = Files.createTempDirectory(cache, "python-hook");
        try {
            HookFiles.extractTo(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            forgetOld(cache);
        } catch (IOException broken) {
            delete(fresh);
            if (!isComplete(folder)) {
                throw broken;
            }
        }
        return folder;
    }

    /** Hooks of versions that were last unpacked a month ago are in nobody's use. */
    private static void forgetOld(Path cache) throws IOException {
        var month = FileTime.from(Instant.now().minus(Duration.ofDays(30)));
        try (var hooks = Files.newDirectoryStream(cache, "python-hook*")) {
            for (var hook : hooks) {
                if (Files.getLastModifiedTime(hook).compareTo(month) < 0) {
                    delete(hook);
                }
            }
        }
    }

    private static boolean isComplete(Path folder) {
        return Files.isRegularFile(folder.resolve("sitecustomize.py"));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
