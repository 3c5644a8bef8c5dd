package dev.codemedic.java.verify;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Build;
import dev.codemedic.core.verify.TestSuite;
import dev.codemedic.core.verify.Workbench;
import dev.codemedic.java.capture.JavaInvocation;
import dev.codemedic.java.compile.Compilation;
import dev.codemedic.java.compile.CompileError;
import dev.codemedic.java.compile.ProjectCompiler;
import dev.codemedic.java.compile.SourceIndex;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.HandsOff;
import dev.codemedic.syntax.TreeChange;
import dev.codemedic.syntax.change.FileChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How Java candidates are checked and run: changed files are compiled in this process into a folder that is put first
 * on the class path. No build tool runs for a candidate, except where the command is the build tool.
 */
public final class JavaWorkbench implements Workbench {
    private final JavaCapabilities capabilities = new JavaCapabilities();

    @Override
    public boolean isSource(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".java");
    }

    @Override
    public List<String> capabilities(Diagnosis diagnosis, SourceTree sources, SourceFile before, SourceFile after) {
        return capabilities.growth(diagnosis.failure(), sources, TreeChange.parse(Grammar.JAVA, before, after));
    }

    @Override
    public Optional<String> syntaxError(SourceFile before, SourceFile after) {
        return TreeChange.parse(Grammar.JAVA, before, after).syntaxError();
    }

    @Override
    public Optional<String> handsOff(SourceFile before, SourceFile after) {
        return HandsOff.fault(Grammar.JAVA, before, after);
    }

    @Override
    public List<String> suppressions(Diagnosis diagnosis, SourceTree sources, SourceFile before, SourceFile after) {
        var tree = TreeChange.parse(Grammar.JAVA, before, after);
        return new Suppressions(FileChange.of(diagnosis, sources, tree, JavaNodes.LANGUAGE)).found();
    }

    @Override
    public Build build(
            Failure failure, Command command, SourceTree sources, Map<Path, SourceFile> changed, Path scratch) {
        var invocation = JavaInvocation.of(command);
        if (failure.kind() == Failure.Kind.COMPILE_ERROR && !changed.isEmpty() && JavacCommand.is(command)) {
            return checked(failure, command, sources, changed);
        }
        boolean asGiven = invocation.isEmpty()
                || changed.isEmpty()
                        && (failure.kind() == Failure.Kind.COMPILE_ERROR
                                || invocation.get().launch() != JavaInvocation.Launch.SOURCE);
        if (asGiven) {
            return new Build.Ready(command, Set.of());
        }
        try {
            return compiled(invocation.get(), failure, command, sources, changed, scratch);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The compiler itself is the failing command: what it would say is asked in this process first. */
    private static Build checked(Failure failure, Command command, SourceTree sources, Map<Path, SourceFile> changed) {
        var files = new HashMap<>(JavacCommand.files(command, sources));
        files.putAll(changed);
        var compiler = new ProjectCompiler(
                sources, SourceIndex.of(sources), JavacCommand.classPath(command), ProjectCompiler.release(command));
        return compiler.errors(files).stream()
                .findFirst()
                .map(error -> broken(error, failure))
                .orElseGet(() -> new Build.Ready(command, Set.of()));
    }

    private static Build compiled(
            JavaInvocation invocation,
            Failure failure,
            Command command,
            SourceTree sources,
            Map<Path, SourceFile> changed,
            Path scratch)
            throws IOException {
        var index = SourceIndex.of(sources);
        var entries = invocation.classPathEntries(command.directory());
        var files = new HashMap<>(changed);
        var main = invocation.mainClass(command.directory());
        if (invocation.launch() == JavaInvocation.Launch.SOURCE) {
            var launched = sources.find(
                    command.directory().resolve(invocation.target()).normalize());
            if (launched.isEmpty()) {
                return new Build.Broken("there is no source file " + invocation.target(), null);
            }
            files.putIfAbsent(launched.get().path(), launched.get());
            main = MainClass.of(files.get(launched.get().path()));
        }
        if (main.isEmpty()) {
            return new Build.Broken("cannot tell the main class of " + invocation.target(), null);
        }
        var compiler = new ProjectCompiler(sources, index, entries, release(entries, main.get(), command));
        var result = compiler.compile(files, scratch);
        if (!result.success()) {
            return result.errors().stream()
                    .findFirst()
                    .map(error -> broken(error, failure))
                    .orElseGet(() -> new Build.Broken("the compiler failed without an error", null));
        }
        return new Build.Ready(invocation.starting(command, main.get(), List.of(scratch)), Set.of(scratch));
    }

    private static Build broken(CompileError error, Failure failure) {
        var evidence = error.file().getFileName() + ":" + error.line() + ": " + error.headline();
        var remaining = new Failure(
                Failure.Kind.COMPILE_ERROR,
                "java",
                failure.runtime(),
                List.of(error.thrown()),
                List.of(),
                failure.run());
        return new Build.Broken(evidence, remaining);
    }

    /** The version that the program's own classes were compiled for, where the main class lies in a folder. */
    private static int release(List<Path> entries, String main, Command command) {
        return entries.stream()
                .map(entry -> Compilation.release(entry.resolve(main.replace('.', '/') + ".class")))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .findFirst()
                .orElse(ProjectCompiler.release(command));
    }

    @Override
    public boolean outdated(Failure failure, Path file) {
        return OldClasses.ran(failure, file);
    }

    @Override
    public Optional<TestSuite> tests(Failure failure, SourceTree sources) {
        return MavenTests.of(failure, sources);
    }
}
