package dev.codemedic.java.compile;

import dev.codemedic.core.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * One run of the Java compiler inside this process. Annotation processors never run: they would be the project's code
 * outside of any sandbox.
 */
public final class Compilation {
    private final Path root;
    private final List<Path> classPath;
    private final List<Path> sourcePath;
    private final int release;

    /** What the compiler said. @param errors in the order of the compiler, at most a hundred */
    public record Result(boolean success, List<CompileError> errors) {}

    /**
     * Prepares to compile.
     *
     * @param root the project's root, to make paths relative to
     * @param classPath absolute entries
     * @param sourcePath absolute folders in which missing classes are looked for
     * @param release the feature version to compile for
     */
    public Compilation(Path root, List<Path> classPath, List<Path> sourcePath, int release) {
        this.root = root;
        this.classPath = List.copyOf(classPath);
        this.sourcePath = List.copyOf(sourcePath);
        this.release = release;
    }

    /**
     * Compiles files into a folder.
     *
     * @throws IOException where the folder cannot be written
     */
    public Result compile(Collection<SourceFile> files, Path output) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var manager = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            manager.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    classPath.stream().filter(Files::exists).toList());
            if (!sourcePath.isEmpty()) {
                manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, sourcePath);
            }
            var units = files.stream()
                    .map(file -> new SourceText(root.resolve(file.path()).toUri(), file.text()))
                    .toList();
            var task = compiler.getTask(new StringWriter(), manager, diagnostics, options(), null, units);
            boolean success = Boolean.TRUE.equals(task.call());
            var errors = diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .map(diagnostic -> CompileError.of(root, diagnostic))
                    .toList();
            return new Result(success && errors.isEmpty(), errors);
        }
    }

    private List<String> options() {
        var options = new ArrayList<>(List.of("-g", "-proc:none", "-nowarn", "-Xlint:none", "-encoding", "UTF-8"));
        if (release < Runtime.version().feature()) {
            options.add("--release");
            options.add(Integer.toString(Math.max(8, release)));
        }
        return options;
    }

    /** The feature version of a class file's format; empty where it is none. */
    public static OptionalInt release(Path classFile) {
        try (var stream = Files.newInputStream(classFile)) {
            var head = stream.readNBytes(8);
            boolean magic = head.length == 8 && (head[0] & 0xFF) == 0xCA && (head[1] & 0xFF) == 0xFE;
            return magic ? OptionalInt.of(((head[6] & 0xFF) << 8 | head[7] & 0xFF) - 44) : OptionalInt.empty();
        } catch (IOException missing) {
            return OptionalInt.empty();
        }
    }
}
