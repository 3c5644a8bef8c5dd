package dev.codemedic.python.verify;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Build;
import dev.codemedic.core.verify.TestSuite;
import dev.codemedic.core.verify.Workbench;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.HandsOff;
import dev.codemedic.syntax.TreeChange;
import dev.codemedic.syntax.change.FileChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How Python candidates are checked and run. Nothing is built: the interpreter reads the changed files. */
public final class PythonWorkbench implements Workbench {
    private final PythonCapabilities capabilities = new PythonCapabilities();

    @Override
    public boolean isSource(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(".py") || name.endsWith(".pyw") || name.endsWith(".pyi");
    }

    @Override
    public List<String> capabilities(Diagnosis diagnosis, SourceTree sources, SourceFile before, SourceFile after) {
        return capabilities.growth(diagnosis.failure(), sources, TreeChange.parse(Grammar.PYTHON, before, after));
    }

    @Override
    public Optional<String> syntaxError(SourceFile before, SourceFile after) {
        return TreeChange.parse(Grammar.PYTHON, before, after).syntaxError();
    }

    @Override
    public Optional<String> handsOff(SourceFile before, SourceFile after) {
        return HandsOff.fault(Grammar.PYTHON, before, after);
    }

    @Override
    public List<String> suppressions(Diagnosis diagnosis, SourceTree sources, SourceFile before, SourceFile after) {
        var tree = TreeChange.parse(Grammar.PYTHON, before, after);
        return new Suppressions(FileChange.of(diagnosis, sources, tree, PythonNodes.LANGUAGE)).found();
    }

    @Override
    public Build build(
            Failure failure, Command command, SourceTree sources, Map<Path, SourceFile> changed, Path scratch) {
        return new Build.Ready(command, Set.of());
    }

    @Override
    public Optional<TestSuite> tests(Failure failure, SourceTree sources) {
        return PythonTests.of(failure, sources);
    }
}
