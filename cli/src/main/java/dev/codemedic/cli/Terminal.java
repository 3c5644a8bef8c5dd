package dev.codemedic.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the standard streams are connected to. The launcher tells; without it, the system is asked. */
final class Terminal {
    private static final String TOLD =
            Optional.ofNullable(System.getProperty("medic.terminals")).orElse("");

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
