package dev.codemedic.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTreeTest {
    @TempDir
    private Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(folder.resolve("project"));
    }

    private void write(String file) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "x = 1\n");
    }

    @Test
    void listsPackagesThatAreNamedLikeBuildOutput() throws IOException {
        write("src/main/java/org/x/build/Plan.java");
        write("module/src/x/out/A.java");
        write("tool/build/__init__.py");
        write("tool/build/plan.py");
        write("app.py");
        assertThat(new DiskTree(root).list(List.of(".java", ".py"), 100))
                .extracting(Path::toString)
                .containsExactly(
                        "app.py",
                        "module/src/x/out/A.java",
                        "src/main/java/org/x/build/Plan.java",
                        "tool/build/__init__.py",
                        "tool/build/plan.py");
    }

    @Test
    void leavesOutWhatIsNotTheProjectsOwn() throws IOException {
        write("build/lib/app.py");
        write("target/generated-sources/A.java");
        write("node_modules/x/a.py");
        write("lib/python3/site-packages/x.py");
        write(".hidden/a.py");
        write("any/pyvenv.cfg");
        write("any/lib/a.py");
        assertThat(new DiskTree(root).list(List.of(".java", ".py"), 100)).isEmpty();
    }

    @Test
    void readsBelowTheRootOnly() throws IOException {
        Files.writeString(folder.resolve("outside.py"), "secret\n");
        Files.createSymbolicLink(root.resolve("link.py"), folder.resolve("outside.py"));
        var tree = new DiskTree(root);
        for (var file :
                List.of("link.py", "../outside.py", folder.resolve("outside.py").toString())) {
            assertThatThrownBy(() -> tree.read(Path.of(file)))
                    .isInstanceOf(SourceUnreadable.class)
                    .hasMessageContaining("outside the project");
        }
    }

    @Test
    void readsNoBinaryFiles() throws IOException {
        Files.write(root.resolve("a.py"), "x = 1\n".getBytes(StandardCharsets.UTF_16LE));
        var tree = new DiskTree(root);
        assertThatThrownBy(() -> tree.read(Path.of("a.py")))
                .isInstanceOf(SourceUnreadable.class)
                .hasMessageContaining("no text");
    }
}
