package dev.codemedic.models.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.DiskTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What models put around a change, and into it. */
class ModelHabitsTest {
    private static final Path CART = CartProject.CART;
    private static final String SOURCE = CartProject.SOURCE;
    private static final String GUARDED = SOURCE.replace("len(items)\n", "len(items) if items else 0\n");
    private static final String BLOCK = """
            <<<<<<< SEARCH
                return total(items) / len(items)
            =======
                return total(items) / len(items) if items else 0
            >>>>>>> REPLACE
            """;

    @TempDir
    Path root;

    private AppliedBlocks applied(String source, String answer) throws IOException {
        return CartProject.in(root, source).applied(answer);
    }

    private String after(String source, String answer) throws Exception {
        var applied = applied(source, answer);
        assertThat(applied.complaints()).as(answer).isEmpty();
        var files = applied.patch().orElseThrow().applied(new DiskTree(root.toRealPath()));
        return Objects.requireNonNull(files.get(CART)).text();
    }

    private void mends(String answer) throws Exception {
        assertThat(after(SOURCE, answer)).as(answer).isEqualTo(GUARDED);
    }

    private void complains(String words, String answer) throws IOException {
        var applied = applied(SOURCE, answer);
        assertThat(applied.patch()).as(answer).isEmpty();
        assertThat(String.join("\n", applied.complaints())).contains(words);
    }

    @Test
    void namesAreUnderstoodInEveryDress() throws Exception {
        for (var name : List.of(
                "**shop/cart.py**",
                "`a/shop/cart.py`",
                "b/shop/cart.py",
                "文件：shop/cart.py",
                "【shop/cart.py】",
                "shop\\cart.py",
                "File path: `cart.py`:",
                "# File: shop/cart.py")) {
            mends(name + "\n" + BLOCK);
        }
    }

    @Test
    void marksAreUnderstoodInEveryScript() throws Exception {
        mends(BLOCK.replace('<', '＜').replace('>', '＞').replace('=', '＝'));
        mends(BLOCK.replace("<<<<<<<", "-------").replace(">>>>>>>", "+++++++"));
        mends(BLOCK.replace("SEARCH", "HEAD").replace("REPLACE", "fix"));
        mends(BLOCK.replace("\n", "\r\n"));
        mends("1. Guard it:\n\n   ```python\n" + BLOCK.indent(3) + "   ```\n");
    }

    @Test
    void whatIsOnlyThoughtDoesNotCount() throws Exception {
        var thought = BLOCK.replace("else 0", "else None");
        mends("<think>\nMaybe so:\n" + thought + "</think>\n" + BLOCK);
        mends("Maybe so:\n" + thought + "</think>\n\n" + BLOCK);
        mends("<thinking>" + "long ".repeat(500) + "</thinking>" + BLOCK);
        complains("no block with a change", "<think>\n" + BLOCK);
        assertThat(AnswerParser.parse("<think>\nhm\n</think>\nGuard it.").prose())
                .isEqualTo("Guard it.");
    }

    @Test
    void jsonAroundItIsTakenOff() throws Exception {
        var change = """
                {"file": "shop/cart.py", "search": "    return total(items) / len(items)",
                 "replace": "    return total(items) / len(items) if items else 0"}""";
        mends(change);
        mends("```json\n{\"explanation\": \"guard\", \"edits\": [" + change + "]}\n```");
        mends("{\"answer\": \"" + BLOCK.replace("\n", "\\n") + "\"}");
    }

    @Test
    void aPatchOfOpenAisIsRead() throws Exception {
        mends("""
                *** Begin Patch
                *** Update File: shop/cart.py
                @@ def mean(items):
                -    return total(items) / len(items)
                +    return total(items) / len(items) if items else 0
                *** End Patch
                """);
        complains("files cannot be added, moved or taken away: shop/new.py", """
                *** Begin Patch
                *** Add File: shop/new.py
                +x = 1
                *** Update File: shop/cart.py
                -    s = 0
                +    s = 1
                *** End Patch
                """);
        complains("taken away: shop/cart.py", "*** Begin Patch\n*** Delete File: shop/cart.py\n*** End Patch\n");
    }

    @Test
    void diffsThatAddOrTakeAwayFilesAreRefused() throws IOException {
        complains("files cannot be added or taken away: shop/cart.py", """
                --- a/shop/cart.py
                +++ /dev/null
                @@ -1,2 +0,0 @@
                -def total(items):
                -    s = 0
                """);
        complains("files cannot be added or taken away: shop/new.py", """
                --- /dev/null
                +++ b/shop/new.py
                @@ -0,0 +1 @@
                +x = 1
                """);
    }

    @Test
    void aDiffWithALineOutOfPlaceIsNotReadByHalf() throws IOException {
        complains("the hunk in line 3 goes on with a line that begins with none of", """
                --- a/shop/cart.py
                +++ b/shop/cart.py
                @@ -1,3 +1,3 @@
                -    s = 0
                +    s = 1
                for item in items:
                -        s += item.price
                +        s -= item.price
                """);
    }

    @Test
    void severalBlocksMayStandInOneFenceAndOneMayBeRepeated() throws Exception {
        var answer = "shop/cart.py\n```python\n" + BLOCK + """

                <<<<<<< SEARCH
                    s = 0
                =======
                    s = 0.0
                >>>>>>> REPLACE
                ```

                So the change is:

                """ + BLOCK;
        assertThat(after(SOURCE, answer)).isEqualTo(GUARDED.replace("s = 0\n", "s = 0.0\n"));
    }

    @Test
    void blocksMaySharePartsThatStayAsTheyAre() throws Exception {
        var answer = """
                <<<<<<< SEARCH
                def total(items):
                    s = 0
                =======
                def total(items):
                    s = 0.0
                >>>>>>> REPLACE
                <<<<<<< SEARCH
                def total(items):
                =======
                def total(items=()):
                >>>>>>> REPLACE
                """;
        assertThat(after(SOURCE, answer))
                .isEqualTo(SOURCE.replace("s = 0\n", "s = 0.0\n").replace("total(items):", "total(items=()):"));
    }

    @Test
    void numbersAndValuesThatWereShownAreNotSearchedFor() throws Exception {
        mends("""
                <<<<<<< SEARCH
                    8  def mean(items):
                >   9      return total(items) / len(items)   # items = []
                =======
                    8  def mean(items):
                    9      return total(items) / len(items) if items else 0
                >>>>>>> REPLACE
                """);
        mends(BLOCK.replace("SEARCH\n    return", "SEARCH\n9 |     return"));
        mends(BLOCK.replace("len(items)\n=", "len(items)   # items = []\n="));
        mends(BLOCK.replace("SEARCH\n", "SEARCH\n\n```python\n").replace("\n====", "\n```\n===="));
    }

    @Test
    void tabsAndBlanksAreToldApartOnlyInTheFile() throws Exception {
        var tabs = SOURCE.replace("    ", "\t");
        assertThat(after(tabs, BLOCK)).isEqualTo(GUARDED.replace("    ", "\t"));
        var loop = """
                <<<<<<< SEARCH
                    for item in items:
                        s += item.price
                =======
                    for item in items:
                        if item.price:
                            s += item.price
                >>>>>>> REPLACE
                """;
        var checked =
                SOURCE.replace("        s += item.price\n", "        if item.price:\n            s += item.price\n");
        assertThat(after(tabs, loop)).isEqualTo(checked.replace("    ", "\t"));
        assertThat(after(SOURCE, loop.replace("    ", "\t"))).isEqualTo(checked);
        assertThat(after(SOURCE, loop.replace("    ", "  "))).isEqualTo(checked);
    }

    @Test
    void anIndentationThatIsTheChangeIsOne() throws Exception {
        var answer = """
                <<<<<<< SEARCH
                        s += item.price
                    return s
                =======
                        s += item.price
                        return s
                >>>>>>> REPLACE
                """;
        assertThat(after(SOURCE, answer)).isEqualTo(SOURCE.replace("    return s\n", "        return s\n"));
    }

    @Test
    void codeMayHoldTheMarks() throws Exception {
        var notes = "\"\"\"\nMerging\n=======\n\nTakes\n<<<<<<< HEAD\nand\n>>>>>>> main\n\"\"\"\nx = 1\n";
        var answer = """
                <<<<<<< SEARCH
                Merging
                =======

                Takes
                <<<<<<< HEAD
                and
                >>>>>>> main
                =======
                Merging
                =======

                Never takes
                <<<<<<< HEAD
                and
                >>>>>>> main
                >>>>>>> REPLACE
                """;
        assertThat(after(notes, answer)).isEqualTo(notes.replace("Takes", "Never takes"));
        var fences = "\"\"\"\n```\nold\n```\n\"\"\"\n";
        var answer2 = "```python\n<<<<<<< SEARCH\n```\nold\n```\n=======\n```\nnew\n```\n>>>>>>> REPLACE\n```\n";
        assertThat(after(fences, answer2)).isEqualTo(fences.replace("old", "new"));
    }

    @Test
    void linesLeftOutAreAskedForAndNeverLost() throws IOException {
        for (var left :
                List.of("    # ... rest of the code", "    ...  # unchanged", "    # rest of the function", "    …")) {
            complains("leaves lines out", """
                    <<<<<<< SEARCH
                        s = 0
                        for item in items:
                            s += item.price
                    =======
                        s = 0.0
                    %s
                    >>>>>>> REPLACE
                    """.formatted(left));
        }
        complains(
                "are not in shop/cart.py",
                BLOCK.replace("    return total(items) / len(items)\n=", "def mean(\n...\n="));
    }

    @Test
    void dotsThatAreCodeAreNoOmission() throws Exception {
        var answer = """
                <<<<<<< SEARCH
                    return total(items) / len(items)
                =======
                    ...
                >>>>>>> REPLACE
                """;
        assertThat(after(SOURCE, answer)).contains("def mean(items):\n    ...\n");
    }

    @Test
    void aBlockWithoutItsEndDoesNotSwallowTheNext() throws IOException {
        complains("the block in line 1 has no line of >>>>>>> REPLACE", BLOCK.replace(">>>>>>> REPLACE\n", "") + BLOCK);
        complains("the block in line 1 has no line of =======", BLOCK.replace("=======\n", "") + BLOCK);
        complains("searches for nothing", "<<<<<<< SEARCH\n=======\nx = 1\n>>>>>>> REPLACE\n");
    }

    @Test
    void codeWithoutAMarkIsNoChange() throws IOException {
        complains("no block with a change", "shop/cart.py\n```python\n" + GUARDED + "```\n");
    }

    @Test
    void tooManyBlocksAreNotAppliedInPart() throws IOException {
        complains("more than 100 blocks; change less", BLOCK.repeat(101));
    }
}
