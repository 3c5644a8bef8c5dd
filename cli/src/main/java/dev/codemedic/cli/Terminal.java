package dev.codemedic.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the standard streams are connected to. The launcher tells; without it, the system is asked. */
final class Terminal {
    private static final String TOLD =
            Optional.ofNullable(System.getProperty("medic.terminals")).orElse("");

    private static final int USUAL = 80;
    private static final Pattern SIZE = Pattern.compile("[0-9]+ ([1-9][0-9]{0,3})\\s*");

    private Terminal() {}

    /** Whether standard input is a terminal. */
    static boolean input() {
        return is(0);
    }

    /** What the user types, even where standard input is the program's; empty where there is no terminal. */
    static Optional<InputStream> keyboard() {
        if (input()) {
            return Optional.of(System.in);
        }
        try {
            return Optional.of(Files.newInputStream(Path.of("/dev/tty")));
        } catch (IOException noTerminal) {
            return Optional.empty();
        }
    }

    /** Whether standard output is a terminal. */
    static boolean results() {
        return is(1);
    }

    /** Whether standard error is a terminal. */
    static boolean messages() {
        return is(2);
    }

    /** How many columns the terminal has now; 80 where it does not tell. A program is started to ask it. */
    static int columns() {
        try {
            var asked = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            var size = SIZE.matcher(told);
            return size.matches() ? Integer.parseInt(size.group(1)) : USUAL;
        } catch (IOException untold) {
            return USUAL;
        }
    }

    /** What a descriptor is open on, where the system tells. */
    static Optional<Path> target(int descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    private static boolean is(int descriptor) {
        if (!TOLD.isEmpty()) {
            return TOLD.contains(Integer.toString(descriptor));
        }
        return target(descriptor)
                .map(Path::toString)
                .filter(path -> path.startsWith("/dev/pts/") || path.startsWith("/dev/tty"))
                .isPresent();
    }
}
