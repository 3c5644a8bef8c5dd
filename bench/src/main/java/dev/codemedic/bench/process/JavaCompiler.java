package dev.codemedic.bench.process;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;

/** Compiles Java programs as {@code javac -g} does. */
public final class JavaCompiler {
    private final List<Path> classPath;
    private final List<String> more;

    public JavaCompiler(List<Path> classPath) {
        this(classPath, List.of());
    }

    /** @param more further options */
    public JavaCompiler(List<Path> classPath, List<String> more) {
        this.classPath = List.copyOf(classPath);
        this.more = List.copyOf(more);
    }

    /** Compiles files into a folder; what the compiler said, where it refused. */
    public Optional<String> compile(List<Path> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("no Java compiler: run medic with a JDK");
        }
        var said = new StringWriter();
        var options = new ArrayList<>(List.of("-g", "-proc:none", "-nowarn", "-d", classes.toString()));
        options.addAll(List.of("-cp", String.join(File.pathSeparator, strings(classPath))));
        options.addAll(more);
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            return task.call() ? Optional.empty() : Optional.of(said.toString());
        }
    }

    private static List<String> strings(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }
}
