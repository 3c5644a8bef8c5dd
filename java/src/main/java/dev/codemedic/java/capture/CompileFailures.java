package dev.codemedic.java.capture;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.java.compile.CompileError;
import dev.codemedic.java.compile.ProjectCompiler;
import dev.codemedic.java.compile.SourceIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out whether a failed start is a compile error: the named files are compiled once more inside this process,
 * which gives exact places and keys where the printed text gives neither.
 */
final class CompileFailures {
    private static final Pattern JAVAC = Pattern.compile("(\\S.*\\.java):(\\d+): error: .*");
    private static final Pattern MAVEN = Pattern.compile("\\[ERROR\\] (/.*\\.java):\\[(\\d+),(\\d+)\\] .*");

    private final SourceTree tree;
    private final SourceIndex index;

    CompileFailures(SourceTree tree, SourceIndex index) {
        this.tree = tree;
        this.index = index;
    }

    /** The first error; empty where the start failed for another reason. */
    Optional<CompileError> of(JavaStart start, Command command, Run run) {
        return switch (start) {
            case JavaStart.Launcher(var invocation) ->
                invocation.launch() == JavaInvocation.Launch.SOURCE
                        ? file(command.directory().resolve(invocation.target()))
                                .flatMap(file -> first(invocation.classPathEntries(command.directory()), file, command))
                        : Optional.empty();
            case JavaStart.Maven _ -> printed(MAVEN, run.output() + "\n" + run.errors(), command);
            case JavaStart.Compiler _ -> printed(JAVAC, run.errors(), command);
        };
    }

    private Optional<SourceFile> file(Path file) {
        return tree.find(file.normalize());
    }

    private Optional<CompileError> printed(Pattern pattern, String text, Command command) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .flatMap(match -> file(command.directory().resolve(match.group(1)))
                        .flatMap(file -> at(file, Integer.parseInt(match.group(2)), command)));
    }

    /** The error in the printed line: without the build's class path there may be others before it. */
    private Optional<CompileError> at(SourceFile file, int line, Command command) {
        var compiler = new ProjectCompiler(tree, index, List.of(), ProjectCompiler.release(command));
        var errors = compiler.errors(Map.of(file.path(), file));
        return errors.stream()
                .filter(error -> error.line() == line)
                .findFirst()
                .or(() -> errors.stream().findFirst());
    }

    private Optional<CompileError> first(List<Path> classPath, SourceFile file, Command command) {
        var compiler = new ProjectCompiler(tree, index, classPath, ProjectCompiler.release(command));
        return compiler.errors(Map.of(file.path(), file)).stream().findFirst();
    }
}
