package dev.codemedic.models.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppliedBlocksTest {
    private static final Path CART = CartProject.CART;
    private static final String SOURCE = CartProject.SOURCE;

    @TempDir
    Path root;

    private CartProject cart;

    @BeforeEach
    void project() throws IOException {
        cart = CartProject.in(root, SOURCE);
    }

    private AppliedBlocks applied(String answer) throws IOException {
        return cart.applied(answer);
    }

    private SourceTree sources() throws IOException {
        return cart.sources();
    }

    private String after(String answer) throws Exception {
        var applied = applied(answer);
        assertThat(applied.complaints()).isEmpty();
        var files = applied.patch().orElseThrow().applied(sources());
        return Objects.requireNonNull(files.get(CART)).text();
    }

    private static final String GUARDED = SOURCE.replace(
            "    return total(items) / len(items)", "    return total(items) / len(items) if items else 0");

    private static final String BLOCK = """
            <<<<<<< SEARCH
                return total(items) / len(items)
            =======
                return total(items) / len(items) if items else 0
            >>>>>>> REPLACE
            """;

    @Test
    void aBlockIsReadWhereverModelsPutTheFilesName() throws Exception {
        for (var head : List.of(
                "shop/cart.py\n",
                "shop/cart.py\n```python\n",
                "```python shop/cart.py\n",
                "```python:shop/cart.py\n",
                "### `shop/cart.py`\n\n```\n",
                "**File: shop/cart.py**\n",
                "File: ./shop/cart.py:\n",
                "Here is the fix in the cart.\n\ncart.py\n```py\n",
                root + "/shop/cart.py\n",
                "The list may be empty.\n\n")) {
            assertThat(after(head + BLOCK + "```\nThat is all.")).as(head).isEqualTo(GUARDED);
        }
    }

    @Test
    void theProseIsKeptWithoutTheBlocks() {
        var answer = AnswerParser.parse("The list may be empty.\n\nshop/cart.py\n```python\n" + BLOCK + "```\nDone.");
        assertThat(answer.prose()).isEqualTo("The list may be empty.\n\nDone.");
    }

    @Test
    void aUnifiedDiffIsReadWithoutItsNumbers() throws Exception {
        var answer = """
                ```diff
                --- a/shop/cart.py
                +++ b/shop/cart.py
                @@ -70,4 +70,4 @@ def mean
                 def mean(items):
                -    return total(items) / len(items)
                +    return total(items) / len(items) if items else 0
                ```
                """;
        assertThat(after(answer)).isEqualTo(GUARDED);
    }

    @Test
    void anotherIndentationOfAllLinesIsForgiven() throws Exception {
        var answer = BLOCK.replace("    return", "return");
        assertThat(after("shop/cart.py\n" + answer)).isEqualTo(GUARDED);
    }

    @Test
    void whatWasOnlyCopiedStaysAsItIsInTheFile() throws Exception {
        Files.writeString(root.resolve(CART), "a = 1  \r\nb = 2\t\r\nc = 3\r\n");
        var answer = """
                <<<<<<< SEARCH
                a = 1
                b = 2
                c = 3
                =======
                a = 1
                b = 5
                c = 3
                >>>>>>> REPLACE
                """;
        assertThat(after(answer)).isEqualTo("a = 1  \r\nb = 5\r\nc = 3\r\n");
    }

    @Test
    void severalBlocksAreOnePatch() throws Exception {
        var answer = "shop/cart.py\n" + BLOCK + """

                <<<<<<< SEARCH
                    s = 0
                =======
                    s = 0.0
                >>>>>>> REPLACE
                """;
        assertThat(after(answer)).isEqualTo(GUARDED.replace("s = 0\n", "s = 0.0\n"));
    }

    @Test
    void linesCanBeTakenAway() throws Exception {
        var answer = """
                <<<<<<< SEARCH
                    s = 0
                    for item in items:
                =======
                    for item in items:
                >>>>>>> REPLACE
                """;
        assertThat(after(answer)).isEqualTo(SOURCE.replace("    s = 0\n", ""));
    }

    private void complains(String words, String answer) throws IOException {
        var applied = applied(answer);
        assertThat(applied.patch()).isEmpty();
        assertThat(String.join("\n", applied.complaints())).contains(words);
    }

    @Test
    void whatDoesNotFitIsToldInWordsForTheModel() throws IOException {
        complains("are not in shop/cart.py; the first of them was: no such", block("  no such", "x"));
        complains("searches for nothing", block("", "x"));
        complains("changes nothing", block("    s = 0", "    s = 0"));
        complains("no file other.py", "other.py\n" + BLOCK);
        complains("no file ../../etc/passwd", "../../etc/passwd.txt\n" + BLOCK.replace("x", "x"));
        complains("no block with a change", "You should check the list first.");
        complains("no line of >>>>>>> REPLACE", "<<<<<<< SEARCH\n    s = 0\n=======\n    s = 1\n");
        complains("no line of =======", "<<<<<<< SEARCH\n    s = 0\n");
        complains("overlap", block("    s = 0", "    s = 1") + block("    s = 0\n    for item in items:", "    pass"));
    }

    @Test
    void aPlaceThatIsThereTwiceIsNotGuessed() throws IOException {
        Files.writeString(root.resolve(CART), "a = 1\nb = 2\na = 1\nb = 2\n");
        complains("occur 2 times in shop/cart.py, in lines 1, 3; take more lines", block("a = 1", "a = 2"));
    }

    private static String block(String search, String replace) {
        return "<<<<<<< SEARCH\n" + search + "\n=======\n" + replace + "\n>>>>>>> REPLACE\n";
    }

    /** Nothing that a model says makes the parser fail, and no patch leaves the files shown. */
    @Property(tries = 500)
    void everyAnswerIsReadOrRefused(@ForAll("answers") String answer) throws IOException {
        var folder = Files.createTempDirectory("medic-blocks-");
        try {
            Files.createDirectories(folder.resolve("shop"));
            Files.write(folder.resolve(CART), SOURCE.getBytes(StandardCharsets.UTF_8));
            var applied =
                    AppliedBlocks.of(AnswerParser.parse(answer), new DiskTree(folder.toRealPath()), List.of(CART));
            assertThat(applied.patch().isPresent())
                    .isEqualTo(applied.complaints().isEmpty());
            applied.patch()
                    .ifPresent(patch -> assertThat(patch.files())
                            .allSatisfy(file -> assertThat(file.file()).isEqualTo(CART)));
        } finally {
            Files.delete(folder.resolve(CART));
            Files.delete(folder.resolve("shop"));
            Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of(
                        "<<<<<<< SEARCH",
                        "=======",
                        ">>>>>>> REPLACE",
                        "```python",
                        "```",
                        "shop/cart.py",
                        "/etc/passwd",
                        "../x.py",
                        "--- a/shop/cart.py",
                        "+++ b/shop/cart.py",
                        "@@ -1,2 +1,2 @@",
                        "-    s = 0",
                        "+    s = 1",
                        "     s = 0",
                        "    s = 0",
                        "    s = 1",
                        "def mean(items):",
                        "",
                        "\u0000",
                        "x".repeat(5000))
                .list()
                .ofMaxSize(24)
                .map(lines -> String.join("\n", lines));
    }

    @Test
    void aDividingLineInAHunkIsALineLikeOthers() throws Exception {
        Files.writeString(root.resolve(CART), "x = 1\n=======\n=======\n");
        assertThat(after("--- a/shop/cart.py\n+++ b/shop/cart.py\n@@ -1,2 +1,1 @@\n-x = 1\n =======\n"))
                .isEqualTo("=======\n=======\n");
    }
}
