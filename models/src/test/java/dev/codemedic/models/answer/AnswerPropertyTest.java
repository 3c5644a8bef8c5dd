package dev.codemedic.models.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed in a file, it comes out the same, however the model writes it down. */
class AnswerPropertyTest {
    private static final Path NAME = Path.of("notes/merge.py");

    /** A change of the lines from one to another, with so many lines around it. */
    record Change(List<String> lines, int from, int to, List<String> put, int around, String end, boolean ended) {
        String before() {
            return text(lines);
        }

        String after() {
            var all = new ArrayList<>(lines.subList(0, from));
            all.addAll(put);
            all.addAll(lines.subList(to, lines.size()));
            return text(all);
        }

        private String text(List<String> all) {
            return String.join(end, all) + (ended ? end : "");
        }

        List<String> head() {
            return lines.subList(Math.max(0, from - around), from);
        }

        List<String> tail() {
            return lines.subList(to, Math.min(lines.size(), to + around));
        }

        List<String> search() {
            return joined(head(), lines.subList(from, to), tail());
        }

        List<String> replace() {
            return joined(head(), put, tail());
        }

        int places() {
            return (int) java.util.stream.IntStream.rangeClosed(0, lines.size() - search().size())
                    .filter(i -> lines.subList(i, i + search().size()).equals(search()))
                    .count();
        }

        /** Then a block with a dividing line more could mean either. */
        boolean hasDividerBehind() {
            var longer = joined(search(), List.of("======="));
            return Collections.indexOfSubList(lines, longer) >= 0;
        }

        boolean isOne() {
            return !search().stream().allMatch(String::isBlank) && !search().equals(replace());
        }
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        var all = new ArrayList<String>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private record OneFile(String text) implements SourceTree {
        @Override
        public Path root() {
            return Path.of("/project");
        }

        @Override
        public SourceFile read(Path file) throws SourceUnreadable {
            if (!file.equals(NAME)) {
                throw new SourceUnreadable("there is no " + file);
            }
            return SourceFile.of(NAME, text);
        }

        @Override
        public List<Path> list(List<String> endings, int limit) {
            return List.of(NAME);
        }
    }

    private static void comesOutTheSame(Change change, String answer) throws Exception {
        var sources = new OneFile(change.before());
        var applied = AppliedBlocks.of(AnswerParser.parse(answer), sources, List.of(NAME));
        if (change.places() != 1) {
            assertThat(applied.patch()).as("it is there twice").isEmpty();
            return;
        }
        assertThat(applied.complaints()).as(answer).isEmpty();
        var files = applied.patch().orElseThrow().applied(sources);
        assertThat(Objects.requireNonNull(files.get(NAME)).text()).as(answer).isEqualTo(change.after());
    }

    @Property(tries = 1500)
    void asABlock(@ForAll("changes") Change change) throws Exception {
        if (change.isOne() && !change.hasDividerBehind()) {
            var block = joined(
                    List.of("I change this.", "", "notes/merge.py", "```python", "<<<<<<< SEARCH"),
                    change.search(),
                    List.of("======="),
                    change.replace(),
                    List.of(">>>>>>> REPLACE", "```"));
            comesOutTheSame(change, String.join("\n", block));
        }
    }

    @Property(tries = 1500)
    void asAUnifiedDiff(@ForAll("changes") Change change) throws Exception {
        if (change.isOne()) {
            comesOutTheSame(
                    change,
                    String.join(
                            "\r\n",
                            joined(
                                    List.of(
                                            "```diff",
                                            "--- a/notes/merge.py",
                                            "+++ b/notes/merge.py",
                                            "@@ -7,1 +7,9 @@"),
                                    hunk(change),
                                    List.of("```", "Done."))));
        }
    }

    @Property(tries = 500)
    void asAPatchOfOpenAis(@ForAll("changes") Change change) throws Exception {
        if (change.isOne()) {
            comesOutTheSame(
                    change,
                    String.join(
                            "\n",
                            joined(
                                    List.of("*** Begin Patch", "*** Update File: notes/merge.py", "@@"),
                                    hunk(change),
                                    List.of("*** End Patch"))));
        }
    }

    private static List<String> hunk(Change change) {
        return joined(
                marked(" ", change.head()),
                marked("-", change.lines().subList(change.from(), change.to())),
                marked("+", change.put()),
                marked(" ", change.tail()));
    }

    private static List<String> marked(String mark, List<String> lines) {
        return lines.stream().map(line -> mark + line).toList();
    }

    @Provide
    Arbitrary<Change> changes() {
        var lines = lines().list().ofMinSize(1).ofMaxSize(14);
        return Combinators.combine(
                        lines,
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 4),
                        lines().list().ofMaxSize(4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("\n", "\r\n"),
                        Arbitraries.of(true, false))
                .as((all, at, length, put, around, end, ended) -> {
                    int from = Math.min(at, all.size() - 1);
                    int to = Math.min(all.size(), from + length);
                    return new Change(all, from, to, put, around, end, ended);
                })
                .filter(change -> change.ended() || change.lines().size() > 1)
                .filter(change -> change.ended() || !change.lines().getLast().isEmpty())
                .filter(change -> change.to() - change.from() < change.lines().size()
                        || !change.put().isEmpty());
    }

    /** Code, and lines that look like the frame of an answer. */
    private static Arbitrary<String> lines() {
        var code = Combinators.combine(
                        Arbitraries.of("", "    ", "        ", "\t"),
                        Arbitraries.integers().between(1, 60))
                .as((margin, number) -> margin + "x" + number + " = total(" + number + ")");
        var odd = Arbitraries.of(
                "",
                "=======",
                "=====",
                "<<<<<<< HEAD",
                ">>>>>>> main",
                "```",
                "@@ -1 +1 @@",
                "-- drop it",
                "+ 1",
                "- 1",
                "*** stars",
                "12  counted",
                "other.py",
                "}",
                "    return x");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, code), net.jqwik.api.Tuple.of(1, odd));
    }

    static List<String> garbage() {
        int size = 200_000;
        var all = new ArrayList<String>();
        for (var piece : List.of(
                "<<<<<<< SEARCH\n",
                "<<<<<<< HEAD\n",
                "<<<<<<< SEARCH\n=======\n",
                "<<<<<<< SEARCH\nx = 1\n=======\n=======\n>>>>>>> REPLACE\n",
                "cart.py\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE\n",
                "=======\n",
                "@@\n",
                "@@ -1 +1 @@\n-x = 1\n",
                "--- a/x\n+++ b/x\n",
                "<think>",
                "<think>\n",
                "</think>\n",
                "[",
                "{\"a\":",
                "```json\n",
                "*** Update File: x.py\n",
                " ",
                "`",
                "a/",
                "\"",
                "\u2028",
                "\r",
                "x = 1\n")) {
            all.add(piece.repeat(size / piece.length()));
            all.add("<<<<<<< SEARCH\n" + piece.repeat(size / piece.length()) + "\n=======\nx\n>>>>>>> REPLACE\n");
        }
        all.add("<<<<<<< " + " ".repeat(size) + "\u2028");
        all.add("```" + " :".repeat(size / 2) + "\u2028");
        all.add("<<<<<<< SEARCH\nx = 1\n=======\n" + "=======\n".repeat(size / 8) + ">>>>>>> REPLACE\n");
        Collections.shuffle(all, new java.util.Random(7));
        return all;
    }

    /** The limit is no measure: what is not linear here takes minutes. */
    @ParameterizedTest
    @MethodSource("garbage")
    @Timeout(20)
    void garbageIsReadAtOnce(String answer) {
        var sources = new OneFile("x = 1\n".repeat(5000));
        var applied = AppliedBlocks.of(AnswerParser.parse(answer), sources, List.of(NAME));
        assertThat(applied.patch()).isEmpty();
        assertThat(applied.complaints()).isNotEmpty();
    }
}
