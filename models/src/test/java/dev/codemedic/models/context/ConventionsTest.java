package dev.codemedic.models.context;

import static dev.codemedic.models.context.Specimen.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConventionsTest {
    @TempDir
    Path folder;

    private static List<Piece> pieces(Specimen project, String file) throws IOException {
        var sources = project.sources();
        return new Conventions(sources)
                .pieces(List.of(sources.find(Path.of(file)).orElseThrow()));
    }

    @Test
    void whatCanBeSeenAndWhatIsStatedIsTold() throws IOException {
        var project = Specimen.in(folder)
                .with("app.py", """
                        def rate(done: int, jobs: list) -> float:
                          if not jobs:
                            return 'none'
                          for job in jobs:
                            if job:
                              print('x')
                          return done
                        """)
                .with(".editorconfig", """
                        root = true
                        [*]
                        indent_size = 4
                        end_of_line = lf
                        [*.{py,pyi}]
                        indent_size = 2
                        max_line_length = 88
                        [*.md]
                        indent_size = 8
                        """)
                .with("pyproject.toml", "[tool.ruff]\nline-length = 99\n")
                .with("CONTRIBUTING.md", "# Contributing\n\n" + "Be kind to people.\n".repeat(100));
        var pieces = pieces(project, "app.py");
        assertThat(pieces.getFirst().text()).isEqualTo("""
                Indentation: 2 spaces.
                Longest line: 41 columns.
                Quotes: mostly single.
                Type hints: yes.
                .editorconfig: indent_size = 2
                .editorconfig: end_of_line = lf
                .editorconfig: max_line_length = 88
                pyproject.toml: lines of 99 columns at the most.""");
        assertThat(pieces.getLast().text())
                .startsWith("CONTRIBUTING.md begins with:\n# Contributing\n")
                .hasLineCount(61);
    }

    @Test
    void rulesForAgentsComeFirst() throws IOException {
        var project = Specimen.in(folder)
                .with("app.py", "x = 1\n")
                .with("CONTRIBUTING.md", "For people.\n")
                .with("AGENTS.md", "For agents.\n");
        assertThat(text(pieces(project, "app.py"), "conventions"))
                .contains("AGENTS.md begins with:\nFor agents.")
                .doesNotContain("For people.");
    }

    @Test
    void aHostileEditorConfigCostsNoTime() throws IOException {
        var project = Specimen.in(folder)
                .with("a".repeat(200) + ".java", "class A {\n\tint a;\n\tint b;\n\tint c;\n}\n")
                .with(".editorconfig", "[" + "*a".repeat(100) + "b]\nindent_size = 3\n[{*\n[\nindent_size\n=\n");
        assertThat(text(pieces(project, "a".repeat(200) + ".java"), "conventions"))
                .contains("Indentation: tabs.")
                .doesNotContain("indent_size");
    }
}
