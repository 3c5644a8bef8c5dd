package dev.codemedic.core.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class UnifiedDiffTest {
    private Path root = Path.of("");

    @BeforeTry
    void makeFolder() throws IOException {
        root = Files.createTempDirectory("medic-diff").toRealPath();
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void gitAppliesAndTakesBackTheExactBytes(@ForAll("editedFiles") Tuple2<SourceFile, List<Edit>> edited)
            throws Exception {
        var file = edited.get1();
        var after = file.edited(edited.get2()).bytes();
        Files.write(root.resolve(file.path()), file.bytes());
        var diff = UnifiedDiff.bytes(new DiskTree(root), Patch.of(file, edited.get2()));
        if (diff.length == 0) {
            assertThat(after).isEqualTo(file.bytes());
            return;
        }
        new PatchTools(root).gitApply(diff);
        assertThat(Files.readAllBytes(root.resolve(file.path()))).isEqualTo(after);
        new PatchTools(root).gitApply(diff, "-R");
        assertThat(Files.readAllBytes(root.resolve(file.path()))).isEqualTo(file.bytes());
        new PatchTools(root).patch(diff);
        assertThat(Files.readAllBytes(root.resolve(file.path()))).isEqualTo(after);
    }

    @Provide
    Arbitrary<Tuple2<SourceFile, List<Edit>>> editedFiles() {
        return SourceFiles.any().flatMap(file -> SourceFiles.edits(file).map(edits -> Tuple.of(file, edits)));
    }

    @Property
    void gitFindsFilesByTheirNames(@ForAll("names") String name) throws Exception {
        var file = Path.of("src dir", name);
        Files.createDirectory(root.resolve("src dir"));
        Files.writeString(root.resolve(file), "a\n");
        var tree = new DiskTree(root);
        var diff = UnifiedDiff.bytes(tree, Patch.of(tree.read(file), new Edit(0, 1, "b")));
        new PatchTools(root).gitApply(diff);
        assertThat(root.resolve(file)).hasContent("b\n");
        new PatchTools(root).patch(diff, "-R");
        assertThat(root.resolve(file)).hasContent("a\n");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "a.py", "two words.py", "café.py", "日本.py", "b", "-r.py", "quo\"te.py", "new\nline", "tab\t.x", "a\\b");
    }

    @Property(tries = 1)
    void looksAsGitWritesIt() throws Exception {
        var before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15";
        Files.writeString(root.resolve("n.txt"), before);
        var tree = new DiskTree(root);
        var after = SourceFile.of(
                Path.of("n.txt"),
                before.replace("5", "five").replace("\n1fivefive", "").replace("1five", "15!"));
        assertThat(UnifiedDiff.of(tree, Patch.between(tree, Map.of(after.path(), after))))
                .isEqualTo("""
                        diff --git a/n.txt b/n.txt
                        --- a/n.txt
                        +++ b/n.txt
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        @@ -12,4 +12,4 @@
                         12
                         13
                         14
                        -15
                        \\ No newline at end of file
                        +15!
                        \\ No newline at end of file
                        """);
    }

    @Property(tries = 1)
    void refusesAFileThatChangedMeanwhile() throws Exception {
        Files.writeString(root.resolve("a.py"), "a\n");
        var tree = new DiskTree(root);
        var patch = Patch.of(tree.read(Path.of("a.py")), new Edit(0, 1, "b"));
        Files.writeString(root.resolve("a.py"), "c\n");
        assertThatThrownBy(() -> UnifiedDiff.of(tree, patch))
                .isInstanceOf(EditImpossible.class)
                .hasMessageContaining("a.py has changed");
    }

    @Property(tries = 1)
    void textAndBytesAgreeForUtf8() throws Exception {
        Files.writeString(root.resolve("é.py"), "\uFEFFs = '😀'\r\nt\r\n");
        var tree = new DiskTree(root);
        var patch = Patch.of(tree.read(Path.of("é.py")), Edit.insert(4, "ü"));
        assertThat(UnifiedDiff.bytes(tree, patch))
                .isEqualTo(UnifiedDiff.of(tree, patch).getBytes(StandardCharsets.UTF_8));
    }
}
