package dev.codemedic.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceFiles;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FootprintTest {
    private static final String BEFORE = "a\nb\nc\nd\ne\n";

    private static SourceFile file(String text) {
        return SourceFile.of(Path.of("a.py"), text);
    }

    private static Footprint of(String after, String now) {
        return Footprint.of(file(BEFORE), file(after), file(now));
    }

    @Test
    void linesMoveWithWhatIsWrittenAboveThem() {
        var place = of("a\nb\nX\nd\ne\n", "0\n00\na\nb\nX\nd\ne\nf\n");
        assertThat(place.lines()).containsExactly(new Footprint.Lines(5, 5));
        assertThat(place.edits()).isZero();
        assertThat(place.gone()).isFalse();
    }

    @Test
    void aChangedLineIsAnEdit() {
        assertThat(of("a\nb\nX\nd\ne\n", "a\nb\nY\nd\ne\n").edits()).isEqualTo(1);
        assertThat(of("a\nb\nX\nY\nd\ne\n", "a\nb\nX\n-\nY\nd\ne\n").edits()).isEqualTo(1);
        assertThat(of("a\nb\nX\nd\ne\n", "a\nB\nX\nD\ne\n").edits()).isBetween(0, 1);
    }

    @Test
    void whatIsAsBeforeIsGone() {
        assertThat(of("a\nb\nX\nd\ne\n", BEFORE).gone()).isTrue();
        assertThat(of("a\nb\nX\nd\ne\n", "0\n" + BEFORE).gone()).isTrue();
    }

    @Test
    void whereLinesWereTakenAwayThoseAroundTheGapCount() {
        var place = of("a\nb\nd\ne\n", "0\na\nb\nd\ne\n");
        assertThat(place.lines()).containsExactly(new Footprint.Lines(3, 4));
        assertThat(place.edits()).isZero();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void withoutLaterChangesNothingIsEditedOrGone(@ForAll("texts") String before, @ForAll("texts") String after) {
        var place = Footprint.of(file(before), file(after), file(after));
        assertThat(place.edits()).isZero();
        assertThat(place.gone()).isFalse();
        assertThat(place.lines()).allSatisfy(lines -> assertThat(lines.first()).isBetween(1, lines.last()));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anyTextGivesAPlace(
            @ForAll("texts") String before, @ForAll("texts") String after, @ForAll("texts") String now) {
        assertThat(Footprint.of(file(before), file(after), file(now)).lines())
                .allSatisfy(lines -> assertThat(lines.first()).isBetween(1, lines.last()));
    }

    @Provide
    Arbitrary<String> texts() {
        return SourceFiles.text();
    }
}
