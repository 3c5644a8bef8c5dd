package dev.codemedic.sandbox.container;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Words for a POSIX shell. */
final class Shell {
    private Shell() {}

    /** A word that stands for exactly this text. */
    static String quoted(Object text) {
        return "'" + text.toString().replace("'", "'\\''") + "'";
    }

    /** Several such words. */
    static String quoted(Collection<?> texts) {
        return texts.stream().map(Shell::quoted).collect(Collectors.joining(" "));
    }

    /** A word that {@code find} takes as exactly this path. */
    static String pattern(Path path) {
        return quoted(path.toString().replaceAll("[\\\\*?\\[]", "\\\\$0"));
    }
}
