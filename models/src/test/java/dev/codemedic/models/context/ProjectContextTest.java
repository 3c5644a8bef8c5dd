package dev.codemedic.models.context;

import static dev.codemedic.models.context.Specimen.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Thrown;
import dev.codemedic.models.provider.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectContextTest {
    @TempDir
    Path folder;

    @Test
    void everythingThatIsKnownComesTogether() throws IOException {
        var project = Specimen.in(folder)
                .with("shop.py", "from rates import rate\n\n\ndef total(items):\n    return sum(items) * rate(items)\n")
                .with("rates.py", "def rate(items, year=2026):\n    \"\"\"By year.\"\"\"\n    return 1 / len(items)\n")
                .with("test_shop.py", "def test_total():\n    assert total([]) == 0\n")
                .with("AGENTS.md", "Small functions.\n");
        var raised =
                Specimen.thrown("TypeError", "no", Thrown.Link.RAISED, project.at("shop.py", "sum(items)", "total"));
        var diagnosis = project.diagnosis(List.of(raised), List.of("test_shop.py::test_total"));
        var further =
                new ProjectContext(_ -> List.of("one", "two", "three", "four")).apply(diagnosis, project.sources());
        assertThat(text(further, "signatures")).contains("rates.py:1: def rate(items, year=2026)   // By year.");
        assertThat(text(further, "tests")).contains("assert total([]) == 0");
        assertThat(text(further, "cases")).isEqualTo("one\n\ntwo\n\nthree\n\n");
        assertThat(text(further, "conventions")).contains("AGENTS.md begins with:\nSmall functions.");
        assertThat(text(further, "commits")).isEmpty();
        var all = new ArrayList<>(project.context(diagnosis).pieces());
        all.addAll(further);
        assertThat(new Packer(new Tokens()).pack(all, 3_000))
                .containsOnlyKeys("failure", "frames", "signatures", "tests", "cases", "conventions", "cause");
    }

    @Test
    void whereNothingOfTheProjectIsKnownNothingIsShown() throws IOException {
        var project = Specimen.in(folder);
        var diagnosis = project.raised(project.at("gone.py", 3, "f"));
        assertThat(new ProjectContext(EarlierCases.NONE).apply(diagnosis, project.sources()))
                .isEmpty();
        assertThat(project.context(diagnosis).shown()).isEmpty();
    }
}
