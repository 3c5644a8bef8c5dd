package dev.codemedic.core.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceFiles;
import dev.codemedic.core.source.SourceFiles.Encoding;
import dev.codemedic.core.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchTest {
    private static final Path FILE = Path.of("a.py");

    @TempDir
    private Path root = Path.of("");

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void betweenReproducesAnyText(
            @ForAll("texts") String before, @ForAll("texts") String after, @ForAll Encoding encoding) throws Exception {
        var old = SourceFile.of(FILE, encoding.bytes(encoding.fitting(before)));
        var wanted = SourceFile.of(FILE, encoding.bytes(encoding.fitting(after)));
        var tree = holding(old);
        var patch = Patch.between(tree, Map.of(FILE, wanted));
        var result = patch.applied(tree).getOrDefault(FILE, old);
        assertThat(result.bytes()).isEqualTo(wanted.bytes());
    }

    @Provide
    Arbitrary<String> texts() {
        return SourceFiles.text();
    }

    private SourceTree holding(SourceFile file) {
        return new PatchedTree(new NoTree(), Map.of(FILE, file));
    }

    @Test
    void betweenTouchesOnlyLinesThatDiffer() throws Exception {
        var text = numbered(200_000);
        var tree = holding(SourceFile.of(FILE, text));
        var changed = text.replace("line 3\n", "drei\n").replace("line 199998\n", "");
        var patch = Patch.between(tree, Map.of(FILE, SourceFile.of(FILE, changed)));
        assertThat(patch.size()).isEqualTo(2);
        assertThat(patch.applied(tree).get(FILE)).extracting(SourceFile::text).isEqualTo(changed);
    }

    @Test
    void betweenFilesWithNothingInCommonIsOneEdit() throws Exception {
        var tree = holding(SourceFile.of(FILE, numbered(60_000)));
        var other = numbered(60_000).replace("line", "row");
        var patch = Patch.between(tree, Map.of(FILE, SourceFile.of(FILE, other)));
        assertThat(patch.size()).isEqualTo(1);
        assertThat(patch.applied(tree).get(FILE)).extracting(SourceFile::text).isEqualTo(other);
    }

    private static String numbered(int lines) {
        return IntStream.range(0, lines).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    @Test
    void editsNearEachOtherAreOneHunkAndThoseFarApartAreTwo() throws Exception {
        Files.writeString(root.resolve("a.py"), numbered(40));
        Files.writeString(root.resolve("b.py"), numbered(3));
        var tree = new DiskTree(root);
        var a = tree.read(FILE);
        var b = tree.read(Path.of("b.py"));
        var edits = List.of(at(a, 3, "x"), at(a, 10, "y"), at(a, 18, "z"), at(a, 40, "end"));
        var patch = new Patch(List.of(
                new FileEdits(FILE, a.sha256(), edits), new FileEdits(b.path(), b.sha256(), List.of(at(b, 1, "b")))));

        var hunks = Hunk.of(tree, patch);

        assertThat(hunks).extracting(Hunk::edits).containsExactly(Set.of(0, 1), Set.of(2), Set.of(3), Set.of(4));
        assertThat(hunks).extracting(Hunk::line).containsExactly(3, 18, 40, 1);
        assertThat(hunks.get(1).diff()).isEqualTo("""
                diff --git a/a.py b/a.py
                --- a/a.py
                +++ b/a.py
                @@ -15,7 +15,7 @@
                 line 14
                 line 15
                 line 16
                -line 17
                +zline 17
                 line 18
                 line 19
                 line 20
                """);
        var accepted = Hunk.accepted(patch, List.of(hunks.get(1), hunks.get(3))).applied(tree);
        assertThat(accepted.get(FILE))
                .extracting(SourceFile::text)
                .isEqualTo(numbered(40).replace("line 17\n", "zline 17\n"));
        assertThat(accepted.get(b.path())).extracting(file -> file.line(1)).isEqualTo("bline 0");
        assertThat(Hunk.accepted(patch, hunks)).isEqualTo(patch);
    }

    private static Edit at(SourceFile file, int line, String text) {
        return Edit.insert(file.offset(line, 0), text);
    }

    @Test
    void namesEachFileOnce() {
        var file = SourceFile.of(FILE, "a");
        var edits = new FileEdits(FILE, file.sha256(), List.of());
        assertThatThrownBy(() -> new Patch(List.of(edits, edits))).isInstanceOf(IllegalArgumentException.class);
    }
}
