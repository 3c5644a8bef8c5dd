package dev.codemedic.models.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A project that nobody has looked at may hold anything; what is read of it takes no longer for that. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileProjectTest {
    private static final String PROGRAM = "def total(items):\n    return sum(items)\n";

    @TempDir
    Path folder;

    private Collection<Piece> further(Specimen project, String file) throws IOException {
        return new ProjectContext(EarlierCases.NONE)
                .apply(project.raised(project.at(file, "sum(items)", "total")), project.sources());
    }

    @Test
    void aBuildFileOfEmptyLines() throws IOException {
        var project = Specimen.in(folder)
                .with("shop.py", PROGRAM)
                .with("pyproject.toml", "\n".repeat(1 << 20) + "line-width = 99\n");
        assertThat(Specimen.text(further(project, "shop.py"), "conventions")).doesNotContain("pyproject");
    }

    @Test
    void rulesForNamesThatNoNameFits() throws IOException {
        var name = "a".repeat(200) + ".py";
        var project = Specimen.in(folder)
                .with(name, PROGRAM)
                .with(".editorconfig", "[*a*a*a*b]\nindent_size = 3\n".repeat(1500));
        assertThat(Specimen.text(further(project, name), "conventions")).doesNotContain(".editorconfig");
    }

    @Test
    void functionsInFunctionsAndNothingBehind() throws IOException {
        var source = new StringBuilder();
        for (int depth = 0; depth < 380; depth++) {
            source.append(" ".repeat(depth)).append("def f():\n");
        }
        source.append(" ".repeat(380)).append("return sum(items)\n");
        var project = Specimen.in(folder).with("deep.py", source + "\n".repeat(3_500_000) + "x = 1\n");
        assertThat(Specimen.text(
                        project.context(project.raised(project.at("deep.py", "sum(items)", "f")))
                                .pieces(),
                        "frames"))
                .contains("return sum(items)");
    }
}
