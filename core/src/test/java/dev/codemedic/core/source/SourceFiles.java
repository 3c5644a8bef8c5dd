package dev.codemedic.core.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Files as editors of all ages have left them. */
public final class SourceFiles {
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    private SourceFiles() {}

    /** An encoding with what stands in front of the text, and whether it holds all characters. */
    public enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        UTF_8_MARKED(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        LATIN_1(StandardCharsets.ISO_8859_1);

        private final Charset charset;
        private final int[] mark;

        Encoding(Charset charset, int... mark) {
            this.charset = charset;
            this.mark = mark;
        }

        public byte[] bytes(String text) {
            var out = new ByteArrayOutputStream();
            for (int b : mark) {
                out.write(b);
            }
            out.writeBytes(text.getBytes(charset));
            return out.toByteArray();
        }

        /** The text as this encoding can hold it. */
        public String fitting(String text) {
            // the last character is no valid UTF-8 in Latin-1, so that the file is recognised as what it is
            return this == LATIN_1 ? text.replaceAll("[^\\x00-\\xFF]", "é").concat("é ") : text;
        }
    }

    /** A file of any encoding, line ends and content. */
    public static Arbitrary<SourceFile> any() {
        return Combinators.combine(Arbitraries.of(Encoding.class), text())
                .as((encoding, text) -> SourceFile.of(Path.of("a.py"), encoding.bytes(encoding.fitting(text))));
    }

    /** A text: few different lines, so that differences are hard to place, and some lines that are special. */
    public static Arbitrary<String> text() {
        var line = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("", "a", "b", "\tx = 1", "    return a", "-- a", "++ b", " ")),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                "s = '😀é'", "日本", "𝒳 = \u200B1", "x".repeat(3_000), "a\uFEFF", "\f\u000B\u0085")),
                Tuple.of(1, printable()));
        var end = Arbitraries.of(LINE_ENDS);
        var uniform = end.flatMap(one -> line.list().ofMaxSize(40).map(lines -> String.join(one, lines)));
        var mixed = Combinators.combine(line, end)
                .as(String::concat)
                .list()
                .ofMaxSize(40)
                .map(lines -> String.join("", lines));
        return Arbitraries.oneOf(uniform, mixed);
    }

    private static Arbitrary<String> printable() {
        return Arbitraries.strings().withCharRange(' ', '\u02AF').ofMaxLength(20);
    }

    /** Edits that fit a file: in order, without overlap, cutting no character in two. */
    public static Arbitrary<List<Edit>> edits(SourceFile file) {
        var text = file.text();
        boolean narrow = file.charset().equals(StandardCharsets.ISO_8859_1);
        var replacement = narrow
                ? printable().map(new_ -> new_.replaceAll("[^\\x00-\\xFF]", "ü"))
                : text().map(SourceFiles::shortened);
        var offset = Arbitraries.integers().between(0, text.length()).map(at -> whole(text, at));
        return offset.list()
                .ofMaxSize(8)
                .flatMap(offsets -> replacement.list().ofSize(offsets.size()).map(news -> {
                    var ordered = offsets.stream().sorted().toList();
                    var edits = new ArrayList<Edit>();
                    for (int i = 0; i + 1 < ordered.size(); i += 2) {
                        edits.add(new Edit(ordered.get(i), ordered.get(i + 1), news.get(i)));
                    }
                    return edits;
                }));
    }

    private static String shortened(String text) {
        return text.substring(0, whole(text, Math.min(text.length(), 30)));
    }

    private static int whole(String text, int at) {
        boolean inside =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at - 1 : at;
    }
}
