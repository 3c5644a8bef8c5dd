package dev.codemedic.java.compile;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
     * A class file and its source.
     *
     * @param name the class's binary name
     * @param file absolute
     * @param source relative to the root
     */
    public record Compiled(String name, Path file, Path source) {}

    /**
     * The first class that is older than its source, which is different now; empty where there is none, or it cannot be
     * told. All newer sources are compiled together: after a checkout that may be every one.
     */
    public Optional<Stale> stale(List<Compiled> classes) {
        var newer = classes.stream().filter(this::isNewer).toList();
        if (newer.isEmpty()) {
            return Optional.empty();
        }
        var sources = new HashMap<Path, SourceFile>();
        newer.forEach(each -> tree.find(each.source()).ifPresent(text -> sources.put(each.source(), text)));
        try (var scratch = new Scratch()) {
            var folder = scratch.fresh();
            var result = new ProjectCompiler(tree, index, classPath, release).compile(sources, folder);
            if (!result.success()) {
                return result.errors().stream().findFirst().map(this::broken);
            }
            for (var each : newer) {
                if (differs(each.file(), folder.resolve(each.name().replace('.', '/') + ".class"))) {
                    return Optional.of(new Stale(each.source(), Optional.empty()));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            // then nothing can be told
        }
        return Optional.empty();
    }

    private boolean isNewer(Compiled each) {
        try {
            var written = Files.getLastModifiedTime(tree.root().resolve(each.source()));
            return written.compareTo(Files.getLastModifiedTime(each.file())) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private Stale broken(CompileError error) {
        var file = error.file();
        return new Stale(file.startsWith(tree.root()) ? tree.root().relativize(file) : file, Optional.of(error));
    }

    private static boolean differs(Path before, Path now) throws IOException {
        return !Files.exists(now)
                || !LineTables.of(Files.readAllBytes(before)).agreesWith(LineTables.of(Files.readAllBytes(now)));
    }
}
