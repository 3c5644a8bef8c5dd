package dev.codemedic.python.repair;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A cell without walls and without a copy: a real process in the project itself. */
final class ProcessCell implements Cell {
    private final Path errors;

    ProcessCell(Path folder) {
        this.errors = folder.resolve("errors");
    }

    @Override
    public Run run(Command command, Map<Path, SourceFile> changed, Set<Path> reads, Set<Path> writes, Limits limits) {
        throw new UnsupportedOperationException("only sessions");
    }

    @Override
    public Session start(Command command, Set<Path> reads, Set<Path> writes, Limits limits) throws IOException {
        var builder = new ProcessBuilder(command.arguments())
                .directory(command.directory().toFile())
                .redirectError(Redirect.appendTo(errors.toFile()));
        builder.environment().putAll(command.environment());
        var process = builder.start();
        return new Session() {
            @Override
            public OutputStream input() {
                return process.getOutputStream();
            }

            @Override
            public InputStream output() {
                return process.getInputStream();
            }

            @Override
            public String errors() {
                try {
                    return Files.readString(errors, StandardCharsets.UTF_8);
                } catch (IOException unreadable) {
                    return "";
                }
            }

            @Override
            public boolean alive() {
                return process.isAlive();
            }

            @Override
            public void close() {
                process.destroyForcibly();
                process.onExit().join();
            }
        };
    }

    @Override
    public void close() {
        // every session is closed by its owner
    }
}
