package dev.codemedic.python.capture;

import dev.codemedic.core.source.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        var start = start();
        if (start.openConnection() instanceof JarURLConnection connection) {
            try (var inside = FileSystems.newFileSystem(path(connection.getJarFileURL()))) {
                copyBeside(inside.getPath(connection.getEntryName()), target);
            }
        } else {
            copyBeside(path(start), target);
        }
    }

    /**
     * What tells one version of the hook from another: when and how large the jar was made, which is cheap to learn at
     * each start; outside of a jar a digest of the files.
     *
     * @throws IOException if the jar or a file cannot be read
     */
    static String version() throws IOException {
        var start = start();
        if (start.openConnection() instanceof JarURLConnection connection) {
            var jar = path(connection.getJarFileURL());
            return Long.toHexString(Files.getLastModifiedTime(jar).toMillis()) + "-" + Files.size(jar);
        }
        var folder = Objects.requireNonNull(path(start).getParent());
        var all = new ByteArrayOutputStream();
        for (var file : filesIn(folder)) {
            all.write(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            all.write(Files.readAllBytes(file));
        }
        return Digests.sha256(all.toByteArray()).substring(0, 16);
    }

    private static URL start() {
        return Objects.requireNonNull(HookFiles.class.getResource("/dev/codemedic/python/hook/sitecustomize.py"));
    }

    private static Path path(URL address) throws IOException {
        try {
            return Path.of(address.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the capture hook lies in a place that is no address: " + address, e);
        }
    }

    private static void copyBeside(Path start, Path target) throws IOException {
        var folder = Objects.requireNonNull(start.getParent());
        for (var file : filesIn(folder)) {
            var copy = target.resolve(folder.relativize(file).toString());
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(file, copy);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }
}
