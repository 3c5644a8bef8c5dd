package dev.codemedic.java.bed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.compile.Compilation;
import dev.codemedic.java.compile.CompilerSettings;
import dev.codemedic.java.compile.Jdk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryCompilerTest {
    private static final String PART = """
            package shop;
            class Part {
                Whole with(Part... others) {
                    Part[] all = new Part[others.length + 1];
                    all[0] = this;
                    return new Whole(all);
                }
                Part first(Whole whole) {
                    return whole.parts()[0];
                }
                static class Half extends Part {}
            }
            """;
    private static final String WHOLE = """
            package shop;
            class Whole extends Part {
                private final Part[] parts;
                Whole(Part... parts) {
                    this.parts = parts;
                }
                Part[] parts() {
                    return parts;
                }
                Part.Half half(Part.Half of) {
                    return of;
                }
            }
            """;

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 25})
    void classesThatKnowEachOtherAreCompiledAgainAndAgain(int release) throws IOException {
        new Compilation(root, List.of(), List.of(), release)
                .compile(
                        List.of(SourceFile.of(Path.of("Part.java"), PART), SourceFile.of(Path.of("Whole.java"), WHOLE)),
                        root);
        var settings = new CompilerSettings(List.of(root), release, Jdk.own().home());
        try (var compiler = new MemoryCompiler(settings)) {
            for (int i = 0; i < 3; i++) {
                var part = compiler.compile(root.resolve("Part.java"), whole(PART.replace("+ 1", "+ " + (i + 1))));
                assertThat(part.outside()).as("round " + i).isNull();
                assertThat(part.classes()).containsKeys("shop.Part", "shop.Part$Half");
                var whole = compiler.compile(root.resolve("Whole.java"), whole(WHOLE));
                assertThat(whole.outside()).as("round " + i).isNull();
                var wrong = compiler.compile(root.resolve("Part.java"), whole(PART.replace("+ 1", "+ \"\"")));
                assertThat(wrong.outside()).contains("incompatible types");
            }
        }
    }

    private static Schemata.Text whole(String text) {
        return new Schemata.Text(text, List.of());
    }
}
