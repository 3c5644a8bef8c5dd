package dev.codemedic.java.compile;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Compiles some files of a project; what else they need comes from the class path or the project's other sources. */
public final class ProjectCompiler {
    private final Compilation compilation;

    /**
     * Prepares to compile.
     *
     * @param classPath absolute entries
     * @param release the feature version to compile for
     */
    public ProjectCompiler(SourceTree tree, SourceIndex index, List<Path> classPath, int release) {
        var roots = index.roots(tree).stream().map(tree.root()::resolve).toList();
        this.compilation = new Compilation(tree.root(), classPath, roots, release);
    }

    /** The feature version of the Java that a command starts, or of our own where that cannot be told. */
    public static int release(Command command) {
        return Jdk.of(command).orElse(Jdk.own()).feature();
    }

    /**
     * Compiles into a folder.
     *
     * @throws IOException where the folder cannot be written
     */
    public Compilation.Result compile(Map<Path, SourceFile> files, Path output) throws IOException {
        return compilation.compile(files.values(), output);
    }

    /** Only the errors; what is compiled is thrown away. */
    public List<CompileError> errors(Map<Path, SourceFile> files) {
        try {
            var output = Files.createTempDirectory("medic-javac-");
            try {
                return compile(files, output).errors();
            } finally {
                try (var below = Files.walk(output)) {
                    for (var file : below.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
