package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small project and an open cell of it. @param root of the project */
public record Workplace(Path root, Cell cell) implements AutoCloseable {
    public static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 4L << 30, 1 << 16, 16L << 20, 256);

    public static Workplace open(Sandbox sandbox, Path folder) throws IOException {
        var root = Files.createDirectory(folder.toRealPath().resolve("my project é"));
        Files.writeString(root.resolve("data.txt"), "original");
        Files.createDirectory(root.resolve("sub"));
        Files.writeString(root.resolve("sub/tool.sh"), "echo tool");
        return new Workplace(root, sandbox.open(root));
    }

    public Run sh(String script) throws IOException {
        return sh(script, LIMITS);
    }

    public Run sh(String script, Limits limits) throws IOException {
        return run(Command.of(List.of("sh", "-c", script), root), limits);
    }

    public Run run(Command command, Limits limits) throws IOException {
        return cell.run(command, Map.of(), Set.of(), Set.of(), limits);
    }

    public static Limits within(Duration wall) {
        return new Limits(wall, LIMITS.memory(), LIMITS.output(), LIMITS.space(), LIMITS.processes());
    }

    @Override
    public void close() {
        cell.close();
    }
}
