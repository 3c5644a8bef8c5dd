package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the places that a printed trace names into frames. The trace is untrusted: only files of the project are read.
 *
 * @param directory where the program ran
 * @param root the project's root
 */
record Places(Path directory, Path root) {
    private static final Set<String> FOREIGN = Set.of(
            "site-packages",
            "dist-packages",
            "__pypackages__",
            "node_modules",
            ".venv",
            "venv",
            ".virtualenv",
            "virtualenv",
            ".tox",
            ".nox",
            ".eggs");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final long LARGEST = 5L << 20;

    /** A frame of a printed trace, where the trace shows no source. */
    Frame frame(String file, int line, String function) {
        return frame(file, line, function, "", "");
    }

    /**
     * A frame of a printed trace.
     *
     * @param shown the source line under the place; empty where none is printed
     * @param marks the line of {@code ~} and {@code ^} under it; empty where none is printed
     */
    Frame frame(String file, int line, String function, String shown, String marks) {
        var printed = path(file);
        var path = isProject(printed) ? printed : real(printed);
        boolean project = isProject(path);
        var span = project ? span(path, line, shown, marks) : null;
        return new Frame(path, line, span, function, owner(path), project, List.of(), List.of());
    }

    private Path path(String file) {
        try {
            return directory.resolve(file).normalize();
        } catch (InvalidPathException strange) {
            return Path.of("unknown");
        }
    }

    /** The file behind symbolic links, under which the root knows it. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException noFile) {
            return file;
        }
    }

    private boolean isProject(Path path) {
        if (!path.startsWith(root) || path.equals(root)) {
            return false;
        }
        for (var folder : root.relativize(path)) {
            if (FOREIGN.contains(folder.toString())) {
                return false;
            }
        }
        return Files.isRegularFile(path);
    }

    private static String owner(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
    }

    /** Where the marks point to. Printed lines have lost their indentation, so the file must still hold the line. */
    private static @Nullable Span span(Path file, int line, String shown, String marks) {
        var printed = shown.strip();
        if (marks.isBlank() || printed.isEmpty() || !ASCII.matcher(printed).matches()) {
            return null;
        }
        var source = line(file, line);
        if (!source.strip().equals(printed)) {
            return null;
        }
        int offset = source.indexOf(printed) - shown.indexOf(printed);
        int start = marks.length() - marks.stripLeading().length() + offset;
        int end = marks.stripTrailing().length() + offset;
        return start < 0 || end > source.length() + 1 ? null : new Span(line, start, line, end);
    }

    private static String line(Path file, int number) {
        try {
            if (Files.size(file) > LARGEST) {
                return "";
            }
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
        } catch (IOException gone) {
            return "";
        }
    }
}
