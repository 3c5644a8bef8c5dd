package dev.codemedic.sandbox.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.sandbox.Access;
import dev.codemedic.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileCorpusTest {
    private static final Map<String, String> NAMES =
            Map.of("T0", "process", "landlock", "landlock", "T1", "bubblewrap");
    private static final Map<String, Optional<Sandbox>> SANDBOXES = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    static Stream<Arguments> promises() {
        var tiers =
                List.of(System.getProperty("hostile.tiers", "T1,landlock,T0").split(","));
        return HostileProgram.wanted()
                .flatMap(program ->
                        tiers.stream().filter(program.contained()::contains).map(tier -> Arguments.of(tier, program)));
    }

    @ParameterizedTest(name = "{0} contains {1}")
    @MethodSource("promises")
    void contains(String tier, HostileProgram program) throws IOException {
        var sandbox = SANDBOXES.computeIfAbsent(tier, HostileCorpusTest::sandbox);
        assumeTrue(sandbox.isPresent(), () -> tier + " does not work here");
        assumeTrue(
                program.runnable(),
                () -> "not installed: " + program.command(program.file()).getFirst());
        var out = Files.createDirectory(folder.toRealPath().resolve("out"));
        try (var scene = new Scene(folder.toRealPath())) {
            assertThat(scene.breaches(sandbox.get(), program, out)).isEmpty();
        }
    }

    private static Optional<Sandbox> sandbox(String tier) {
        try {
            return Optional.of(Sandboxes.named(NAMES.getOrDefault(tier, tier), Access.NONE));
        } catch (IOException notHere) {
            return Optional.empty();
        }
    }

    @Test
    void thereAreManyInFourLanguages() {
        var names = HostileProgram.all().stream().map(HostileProgram::name).toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(60);
        assertThat(List.of(".py", ".java", ".js", ".sh"))
                .allSatisfy(kind -> assertThat(names).anyMatch(name -> name.endsWith(kind)));
    }
}
