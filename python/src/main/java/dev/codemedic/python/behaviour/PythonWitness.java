package dev.codemedic.python.behaviour;

import dev.codemedic.capture.CallFolder;
import dev.codemedic.capture.CallPlan;
import dev.codemedic.core.behaviour.Account;
import dev.codemedic.core.behaviour.FailedCalls;
import dev.codemedic.core.behaviour.Fate;
import dev.codemedic.core.behaviour.Plan;
import dev.codemedic.core.behaviour.Subject;
import dev.codemedic.core.behaviour.Watch;
import dev.codemedic.core.behaviour.Witness;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.python.capture.HookFolder;
import dev.codemedic.python.capture.PythonInvocation;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.fate.FateFinder;
import dev.codemedic.syntax.fate.Functions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Watches functions of Python programs through the hook. */
public final class PythonWitness implements Witness {

    @Override
    public List<Subject> subjects(Failure failure, Path root, SourceFile before, SourceFile after) {
        if (!before.path().toString().endsWith(".py")) {
            return List.of();
        }
        return new Functions(
                        PythonStatements.FUNCTIONS,
                        PythonStatements.TYPES,
                        SyntaxTree.parse(Grammar.PYTHON, before),
                        SyntaxTree.parse(Grammar.PYTHON, after))
                .subjects(failure, root);
    }

    @Override
    public Optional<Fate> fate(Failure failure, Subject subject, SourceFile before, SourceFile after) {
        return FailedCalls.lines(failure, subject).stream()
                .findFirst()
                .flatMap(line -> new FateFinder(
                                PythonStatements.KINDS,
                                subject,
                                SyntaxTree.parse(Grammar.PYTHON, before),
                                SyntaxTree.parse(Grammar.PYTHON, after))
                        .of(line));
    }

    @Override
    public Optional<Watch> watch(Command command, Path built, Plan plan, Path scratch) throws IOException {
        if (PythonInvocation.of(command).isEmpty()) {
            return Optional.empty();
        }
        var folder = Files.createDirectory(scratch.resolve("calls"));
        CallPlan.write(plan, folder);
        var hook = HookFolder.current(scratch);
        var path = Optional.ofNullable(command.environment().get("PYTHONPATH"))
                .or(() -> Optional.ofNullable(System.getenv("PYTHONPATH")))
                .orElse("");
        var words = path.startsWith(hook.toString()) || path.isEmpty() ? path : hook + File.pathSeparator + path;
        return Optional.of(new HookWatch(
                command.with(Map.of(
                        "MEDIC_WATCH", folder.toString(), "PYTHONPATH", words.isEmpty() ? hook.toString() : words)),
                hook,
                folder));
    }

    private record HookWatch(Command command, Path hook, Path folder) implements Watch {
        @Override
        public Set<Path> reads() {
            return Set.of(hook);
        }

        @Override
        public Set<Path> writes() {
            return Set.of(folder);
        }

        @Override
        public Account account() {
            return new CallFolder(folder).account();
        }
    }
}
