package dev.codemedic.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the program reads. A terminal is handed on as it is; a pipe is handed on and recorded, so that the run can be
 * repeated; a file is handed on and read again later.
 */
final class StandardInput {
    /** Input beyond this is handed on but no longer recorded. */
    private static final long MOST_RECORDED = 256L << 20;

    private final boolean piped;
    private final @Nullable Path file;
    private volatile boolean complete = true;

    private StandardInput(boolean piped, @Nullable Path file) {
        this.piped = piped;
        this.file = file;
    }

    /**
     * Looks at our own standard input.
     *
     * @param record the file to record a pipe in
     */
    static StandardInput look(Path record) {
        if (Terminal.input()) {
            return new StandardInput(false, null);
        }
        var target = Terminal.target(0);
        if (target.isPresent() && Files.isRegularFile(target.get())) {
            return new StandardInput(false, target.get());
        }
        if (target.map(Path::toString).filter("/dev/null"::equals).isPresent()) {
            return new StandardInput(false, null);
        }
        return new StandardInput(true, record);
    }

    /** Whether the program must read from a pipe that {@link #pump} fills. */
    boolean piped() {
        return piped;
    }

    /** What to feed to a repeated run; empty for nothing, or where it was too long to record. */
    Optional<Path> recorded() {
        return complete ? Optional.ofNullable(file).filter(Files::exists) : Optional.empty();
    }

    /** Hands our standard input on to the program in a thread of its own until either ends. */
    void pump(OutputStream program) {
        var path = Objects.requireNonNull(file);
        Thread.ofPlatform().daemon().name("medic-input").start(() -> copy(System.in, program, path));
    }

    private void copy(InputStream from, OutputStream program, Path path) {
        var buffer = new byte[1 << 16];
        long recorded = 0;
        try (program;
                var record = Files.newOutputStream(path)) {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                program.write(buffer, 0, count);
                program.flush();
                recorded += count;
                if (recorded <= MOST_RECORDED) {
                    record.write(buffer, 0, count);
                } else {
                    complete = false;
                }
            }
        } catch (IOException programEnded) {
            // what it did not read it does not need in a repeated run either
        }
    }
}
