package dev.codemedic.python.capture;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The Python files of the capture hook, which travel inside this module. */
final class HookFiles {

    private HookFiles() {}

    /**
     * Copies the hook into a folder, which is then ready for {@code PYTHONPATH}.
     *
     * @throws IOException if a file cannot be read or written
     */
    static void extractTo(Path target) throws IOException {
        var start = Objects.requireNonNull(HookFiles.class.getResource("/dev/codemedic/python/hook/sitecustomize.py"));
        try {
            if (start.openConnection() instanceof JarURLConnection connection) {
                var jar = Path.of(connection.getJarFileURL().toURI());
                try (var inside = FileSystems.newFileSystem(jar)) {
                    copyBeside(inside.getPath(connection.getEntryName()), target);
                }
            } else {
                copyBeside(Path.of(start.toURI()), target);
            }
        } catch (URISyntaxException e) {
            throw new IOException("the capture hook lies in a place that is no address: " + start, e);
        }
    }

    /**
     * What tells one version of the hook from another: when and how large the jar was made, or {@code dev} and the
     * process outside of a jar.
     *
     * @throws IOException if the jar cannot be read
     */
    static String version() throws IOException {
        var start = Objects.requireNonNull(HookFiles.class.getResource("/dev/codemedic/python/hook/sitecustomize.py"));
        try {
            if (start.openConnection() instanceof JarURLConnection connection) {
                var jar = Path.of(connection.getJarFileURL().toURI());
                return Long.toHexString(Files.getLastModifiedTime(jar).toMillis()) + "-" + Files.size(jar);
            }
            return "dev-" + ProcessHandle.current().pid();
        } catch (URISyntaxException e) {
            throw new IOException("the capture hook lies in a place that is no address: " + start, e);
        }
    }

    private static void copyBeside(Path start, Path target) throws IOException {
        var folder = Objects.requireNonNull(start.getParent());
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".py")).toList()) {
                var copy = target.resolve(folder.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
    }
}
