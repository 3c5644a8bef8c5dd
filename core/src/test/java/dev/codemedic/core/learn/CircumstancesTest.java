package dev.codemedic.core.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CircumstancesTest {
    @TempDir
    Path root;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(root.resolve("shop.py"), "print(1)\n");
        Files.writeString(root.resolve("prices.csv"), "tea,3\n");
    }

    private String of(String message, String... words) throws IOException {
        var thrown = new Thrown("KeyError", message, Thrown.Link.RAISED, List.of(), Map.of());
        var run = new Run(Command.of(List.of(words), root), new Exit.Code(1), "", "", Duration.ZERO);
        var failure = new Failure(Failure.Kind.CRASH, "python", "3.12", List.of(thrown), List.of(), run);
        return Circumstances.of(failure, new DiskTree(root));
    }

    @Test
    void aFileThatIsWrittenAnewAndAsItWasChangesNothing() throws IOException {
        var before = of("x", "python3", "shop.py");
        Files.writeString(root.resolve("prices.csv"), "tea,3\n");
        Files.setLastModifiedTime(root.resolve("prices.csv"), FileTime.from(Instant.EPOCH));
        assertThat(of("x", "python3", "shop.py")).isEqualTo(before).isNotEmpty();
    }

    @Test
    void anyOtherContentCommandOrFailureDoes() throws IOException {
        var before = of("x", "python3", "shop.py");
        assertThat(of("x", "python3", "shop.py", "bob")).isNotEqualTo(before);
        assertThat(of("another", "python3", "shop.py")).isNotEqualTo(before);
        Files.writeString(root.resolve("prices.csv"), "tea,4\n");
        assertThat(of("x", "python3", "shop.py")).isNotEqualTo(before);
    }

    @Test
    void aNewFileDoes() throws IOException {
        var before = of("x", "python3", "shop.py");
        Files.writeString(root.resolve("conftest.py"), "");
        assertThat(of("x", "python3", "shop.py")).isNotEqualTo(before);
    }

    @Test
    void ofALargeFileTheTimeTells() throws IOException {
        Files.writeString(root.resolve("data.csv"), "x".repeat(100_000));
        var before = of("x", "python3", "shop.py");
        Files.setLastModifiedTime(root.resolve("data.csv"), FileTime.from(Instant.EPOCH));
        assertThat(of("x", "python3", "shop.py")).isNotEqualTo(before);
    }
}
