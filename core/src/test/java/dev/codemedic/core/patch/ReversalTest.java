package dev.codemedic.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReversalTest {
    private static final Path FILE = Path.of("a.py");

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void withoutLaterChangesGivesTheFileBefore(@ForAll("texts") String before, @ForAll("texts") String after) {
        var old = file(before);
        var fresh = file(after);
        if (old.hasByteOrderMark() == fresh.hasByteOrderMark()) {
            assertThat(Reversal.of(old, fresh, fresh))
                    .isInstanceOfSatisfying(
                            Reversal.Clean.class,
                            clean -> assertThat(clean.file().bytes()).isEqualTo(old.bytes()));
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void laterChangesAtTheOtherEndStay(
            @ForAll("lines") String before, @ForAll("lines") String after, @ForAll("lines") String later) {
        var fence = "#1\n#2\n#3\n";
        var reversal =
                Reversal.of(file(before + fence + "x\n"), file(after + fence + "x\n"), file(after + fence + later));
        assertThat(reversal)
                .isInstanceOfSatisfying(
                        Reversal.Clean.class,
                        clean -> assertThat(clean.file().text()).isEqualTo(before + fence + later));
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void eitherTakesBackOrNamesLinesOfTheFile(
            @ForAll("texts") String before, @ForAll("texts") String after, @ForAll("texts") String now) {
        switch (Reversal.of(file(before), file(after), file(now))) {
            case Reversal.Clean(var file) -> assertThat(file).isNotNull();
            case Reversal.Conflict(var first, var last) ->
                assertThat(first)
                        .isBetween(1, last)
                        .isLessThanOrEqualTo(file(now).lineCount());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return SourceFiles.text();
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("a\n", "b\n", "c\r\n").list().ofMaxSize(12).map(lines -> String.join("", lines));
    }

    @Test
    void refusesAFileInAnotherEncoding() {
        var now = SourceFile.of(FILE, "é\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Reversal.of(file("a\n"), file("é\n"), now)).isEqualTo(new Reversal.Conflict(1, 1));
    }

    private static SourceFile file(String text) {
        return SourceFile.of(FILE, text);
    }
}
