package dev.codemedic.models.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.models.provider.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackerTest {
    private static final Tokens TOKENS = new Tokens();
    private final Packer packer = new Packer(TOKENS);

    private static int size(Map<String, String> packed) {
        return packed.values().stream().mapToInt(TOKENS::in).sum();
    }

    @Test
    void whatHelpsMostForItsSizeIsTakenFirst() {
        var packed = packer.pack(
                List.of(
                        new Piece("frames", 0, "the failing line\n".repeat(10), 1),
                        new Piece("commits", 1, "an old commit that says much\n".repeat(60), 0.2),
                        new Piece("cause", 2, "the list is empty", 0.9)),
                120);
        assertThat(packed).containsKeys("frames", "cause");
        assertThat(packed.getOrDefault("commits", "")).doesNotContain("an old commit that says much\n".repeat(20));
    }

    @Test
    void whatIsTooLongIsCutAtALineAndSaysSo() {
        var packed = packer.pack(List.of(new Piece("frames", 0, "one line of code\n".repeat(500), 1)), 100);
        assertThat(packed.get("frames")).startsWith("one line of code\n").endsWith("… (cut here)");
    }

    @Test
    void codeIsCutFromItsOuterEnds() {
        var lines = new ArrayList<>(List.of("shop.py   in total"));
        IntStream.rangeClosed(1, 200).forEach(line -> lines.add(line + ": some code of the shop"));
        var packed = packer.pack(List.of(new Piece("frames", 0, String.join("\n", lines), 1, 150)), 150);
        assertThat(packed.get("frames"))
                .startsWith("shop.py   in total\n… (cut here)\n")
                .contains("\n149: some code", "\n150: some code", "\n151: some code")
                .endsWith("… (cut here)")
                .doesNotContain("\n100:", "\n200:");
    }

    @Test
    void nothingThatIsNeededIsPushedOutByAnother() {
        var packed = packer.pack(
                List.of(
                        new Piece("failure", 0, "a message without an end\n".repeat(900), 1),
                        new Piece("frames", 1, "shop.py\n" + "code\n".repeat(900), 1, 400),
                        new Piece("cause", 2, "short", 0.9)),
                400);
        assertThat(packed.get("failure")).contains("a message without an end");
        assertThat(packed.get("frames")).startsWith("shop.py\n").contains("code\ncode\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "function(a){return b};", "строка ", "文字", "👩‍🚀🧑🏽‍🔧"})
    void aLineThatIsTooLongIsCutInsideAndTheFailingLineStays(String part) {
        var endless = part.repeat(100_000 / part.length());
        var packed = packer.pack(List.of(new Piece("frames", 0, "app.min.js\n" + endless + "\nend", 1, 1)), 300);
        assertThat(size(packed)).isBetween(100, 300);
        assertThat(packed.get("frames"))
                .startsWith("app.min.js\n" + part)
                .endsWith("… (cut here)")
                .matches(text -> text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF));
    }

    @Provide
    static Arbitrary<String> texts() {
        var word = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of(
                        "def ", "    ", "\n", "\n\n", ")\n", "  \t", "return", "🧑🏽‍🔧", "ümlaut ", "数据", "]];\r\n",
                        "!!!"));
        return word.list().ofMaxSize(120).map(words -> String.join("", words));
    }

    @Provide
    static Arbitrary<Piece> pieces() {
        return Combinators.combine(
                        Arbitraries.of("failure", "frames", "tests"),
                        Arbitraries.integers().between(0, 9),
                        texts(),
                        Arbitraries.of(0.2, 0.5, 0.9, 1.0),
                        Arbitraries.integers().between(0, 40))
                .as(Piece::new);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void thereIsNeverMoreThanThereIsRoomFor(
            @ForAll("manyPieces") List<Piece> pieces, @ForAll @IntRange(max = 2000) int room) {
        assertThat(size(packer.pack(pieces, room))).isLessThanOrEqualTo(room);
    }

    @Provide
    static Arbitrary<List<Piece>> manyPieces() {
        return pieces().list().ofMaxSize(12);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsNeededIsTheSameWhateverElseThereIs(
            @ForAll("manyPieces") List<Piece> pieces, @ForAll @IntRange(min = 200, max = 600) int room) {
        var needed = pieces.stream()
                .filter(piece -> piece.value() >= 1 && !piece.text().isBlank())
                .toList();
        var packed = String.join("\n", packer.pack(pieces, room).values());
        if (needed.stream().mapToInt(piece -> TOKENS.in(piece.text()) + 4).sum() <= room) {
            assertThat(needed).allSatisfy(piece -> assertThat(packed).contains(piece.text()));
        }
    }
}
