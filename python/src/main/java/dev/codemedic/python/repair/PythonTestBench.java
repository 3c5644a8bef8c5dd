package dev.codemedic.python.repair;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.python.capture.HookFolder;
import dev.codemedic.python.capture.PythonInvocation;
import dev.codemedic.repair.validate.TestBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the tests of pytest and unittest commands ready in the worker that travels with the hook. */
public final class PythonTestBench implements TestBench {

    /**
     * Which runner a command starts and with what.
     *
     * @param runner {@code pytest} or {@code unittest}
     * @param arguments the runner's own
     * @param here whether the working directory is where modules are looked for first
     */
    record Runner(String runner, List<String> arguments, boolean here) {

        static Optional<Runner> of(Command command) {
            var words = command.arguments();
            int module = words.indexOf("-m");
            if (module > 0 && module + 1 < words.size()) {
                var rest = words.subList(module + 2, words.size());
                return switch (words.get(module + 1)) {
                    case "pytest", "py.test" -> Optional.of(new Runner("pytest", rest, true));
                    case "unittest" -> Optional.of(new Runner("unittest", rest, true));
                    default -> Optional.empty();
                };
            }
            for (int i = 0; i < words.size(); i++) {
                var name = String.valueOf(Path.of(words.get(i)).getFileName());
                if (name.equals("pytest") || name.equals("py.test")) {
                    return Optional.of(new Runner("pytest", words.subList(i + 1, words.size()), false));
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public Optional<Opener> of(Command command, List<String> failing, SourceTree sources) {
        var invocation = PythonInvocation.of(command);
        var runner = Runner.of(command);
        if (invocation.isEmpty() || runner.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((cell, scratch) -> {
            var hook = HookFolder.current(scratch.fresh());
            var captures = scratch.fresh();
            var reads = new HashSet<>(invocation.get().reads(command));
            reads.add(hook);
            var environment = new HashMap<>(command.environment());
            environment.put("PYTHONDONTWRITEBYTECODE", "1");
            environment.put("PYTHONHASHSEED", "0");
            var start = new Command(
                    List.of(
                            invocation.get().interpreter(),
                            hook.resolve("medic_worker").toString()),
                    command.directory(),
                    environment,
                    null);
            var session = cell.start(start, reads, Set.of(captures), Limits.around(Duration.ofHours(1)));
            try {
                return new PythonValidator(session, runner.get(), command.directory(), sources, captures);
            } catch (IOException broken) {
                session.close();
                throw broken;
            }
        });
    }
}
