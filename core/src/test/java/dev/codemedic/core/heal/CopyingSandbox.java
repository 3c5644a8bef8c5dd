package dev.codemedic.core.heal;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.core.verify.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A sandbox without walls for tests of the loop: each run gets a fresh copy of a flat project folder. */
final class CopyingSandbox implements Sandbox {

    @Override
    public String tier() {
        return "copy";
    }

    @Override
    public Cell open(Path root) throws IOException {
        var scratch = new Scratch();
        return new Cell() {
            @Override
            public Run run(
                    Command command, Map<Path, SourceFile> changed, Set<Path> reads, Set<Path> writes, Limits limits)
                    throws IOException {
                var copy = scratch.fresh();
                try (var files = Files.list(root)) {
                    for (var file : files.toList()) {
                        Files.copy(file, copy.resolve(root.relativize(file).toString()));
                    }
                }
                for (var file : changed.values()) {
                    Files.write(copy.resolve(file.path().toString()), file.bytes());
                }
                return finished(command, copy);
            }

            @Override
            public Session start(Command command, Set<Path> reads, Set<Path> writes, Limits limits) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                scratch.close();
            }
        };
    }

    private static Run finished(Command command, Path folder) throws IOException {
        var builder = new ProcessBuilder(command.arguments()).directory(folder.toFile());
        builder.environment().putAll(command.environment());
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Run(command, new Exit.Code(process.waitFor()), output, errors, Duration.ofMillis(20));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
