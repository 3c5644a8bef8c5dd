package dev.codemedic.java.compile;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether class files were made of the sources that are there now: lines and fixes would not fit others. A newer
 * date alone proves nothing, a copy or a checkout has it too; the source is compiled once more and the lines compared.
 */
public final class Freshness {
    private final SourceTree tree;
    private final SourceIndex index;
    private final List<Path> classPath;
    private final int release;

    /**
     * A source that is not what its class file was made of.
     *
     * @param source relative to the root
     * @param error the first error of its compilation; empty where it compiles
     */
    public record Stale(Path source, Optional<CompileError> error) {

        /** What has happened, in one sentence. */
        public String words() {
            return error.map(first -> "`" + source + "` does not compile (line " + first.line() + ": "
                            + first.headline() + "), and what runs is an older version of it")
                    .orElse("`" + source + "` was changed after it was compiled: what runs is an older version of it");
        }
    }

    /**
     * Prepares to look.
     *
     * @param classPath absolute entries
     * @param release the feature version that was compiled for
     */
    public Freshness(SourceTree tree, SourceIndex index, List<Path> classPath, int release) {
        this.tree = tree;
        this.index = index;
        this.classPath = List.copyOf(classPath);
        this.release = release;
    }

    /**
     * Whether a class is older than its source, which is different now; empty where it is not, or cannot be told.
     *
     * @param source relative to the root
     * @param compiled the class file, absolute
     * @param name the class's binary name
     */
    public Optional<Stale> stale(Path source, Path compiled, String name) {
        try {
            var written = Files.getLastModifiedTime(tree.root().resolve(source));
            var text = tree.find(source);
            return text.isPresent() && written.compareTo(Files.getLastModifiedTime(compiled)) > 0
                    ? compare(text.get(), compiled, name.replace('.', '/') + ".class")
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Stale> compare(SourceFile source, Path compiled, String name) throws IOException {
        try (var scratch = new Scratch()) {
            var folder = scratch.fresh();
            var result =
                    new ProjectCompiler(tree, index, classPath, release).compile(Map.of(source.path(), source), folder);
            var again = folder.resolve(name);
            boolean same = result.success()
                    && Files.exists(again)
                    && LineTables.of(Files.readAllBytes(again)).equals(LineTables.of(Files.readAllBytes(compiled)));
            return same
                    ? Optional.empty()
                    : Optional.of(
                            new Stale(source.path(), result.errors().stream().findFirst()));
        }
    }
}
