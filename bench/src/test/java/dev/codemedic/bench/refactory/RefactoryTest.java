package dev.codemedic.bench.refactory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.bench.StandIn;
import dev.codemedic.bench.repair.Half;
import dev.codemedic.bench.repair.Harness;
import dev.codemedic.bench.repair.RepairCase;
import dev.codemedic.bench.repair.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefactoryTest {
    private static final String RIGHT = "def below(limit, values):\n    return [v for v in values if v < limit]";

    @TempDir
    Path folder;

    @BeforeEach
    void aQuestion() throws IOException {
        write("ans/input_001.txt", "below(3, [1, 5, 2])\n");
        write("ans/output_001.txt", "[1, 2]\n");
        write("ans/input_002.txt", "below(0, (1, 2))\n");
        write("ans/output_002.txt", "[]\n");
        write("code/reference/reference.py", RIGHT);
        write("code/wrong/wrong_9_001.py", RIGHT.replace('<', '>'));
        write("code/wrong/wrong_9_002.py", RIGHT.replace("v < limit", "w < limit"));
    }

    @Test
    void halvesSplitTheSubmissions() throws IOException {
        assertThat(new Refactory(folder).python(Half.EVEN).cases())
                .extracting(RepairCase::name)
                .containsExactly("wrong_9_001");
        assertThat(new Refactory(folder).python(Half.ODD).cases())
                .extracting(RepairCase::name)
                .containsExactly("wrong_9_002");
        assertThat(new Refactory(folder).python(Half.ALL).cases()).hasSize(2);
    }

    @Test
    void aPatchIsHeldAgainstTheReference() throws IOException {
        assertThat(verdict(RIGHT)).isEqualTo("correct");
        assertThat(verdict("def below(limit, values):\n    return [1, 2] if limit else []"))
                .isEqualTo("plausible");
        assertThat(verdict("def below(limit, values):\n    return []")).isEqualTo("wrong");
    }

    private String verdict(String patched) throws IOException {
        var medic = StandIn.fixing(folder.resolve("medic"), Map.of("solution.py", patched));
        var result = new Harness(medic.medic("1"), Duration.ofSeconds(5))
                .run(new Refactory(folder).python(Half.EVEN), StateFile.none(), told -> {})
                .getFirst();
        assertThat(result.trouble()).isNull();
        return result.verdict();
    }

    private void write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
