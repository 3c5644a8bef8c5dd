package dev.codemedic.sandbox.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codemedic.sandbox.container.ContainerSandbox;
import dev.codemedic.sandbox.container.DockerExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The corpus against tier 2, on a real engine. */
@ExtendWith(DockerExtension.class)
class ContainerCorpusTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> contains(ContainerSandbox sandbox) {
        return HostileProgram.wanted()
                .filter(program -> program.contained().contains("T2"))
                .map(program -> DynamicTest.dynamicTest("T2 contains " + program, () -> isContained(sandbox, program)));
    }

    private void isContained(ContainerSandbox sandbox, HostileProgram program) throws IOException {
        assumeTrue(
                program.runnable(),
                () -> "not installed: " + program.command(program.file()).getFirst());
        var place = Files.createTempDirectory(folder.toRealPath(), "scene");
        var out = Files.createDirectory(place.resolve("out"));
        try (var scene = new Scene(place)) {
            assertThat(scene.breaches(sandbox, program, out)).isEmpty();
        }
    }
}
