package dev.codemedic.cli;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Scratch;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * Looks a second time, in the sandbox and with the program's messages recorded, at a run whose failure no hook saw:
 * compile errors, interpreters that ignore the environment.
 */
final class Second {
    private Second() {}

    /** What went wrong, if it can be told. */
    static Optional<Failure> look(Run run, Project project, Languages languages, Clinic clinic, Scratch scratch)
            throws IOException {
        var probe = languages.probe(run.command(), project.root(), scratch.fresh());
        if (probe.isEmpty()) {
            return Optional.empty();
        }
        var reads = new HashSet<>(probe.get().reads());
        Optional.ofNullable(run.command().input()).ifPresent(reads::add);
        try (var cell = clinic.sandbox().open(project.root())) {
            var again =
                    cell.run(probe.get().command(), Map.of(), reads, probe.get().writes(), Limits.around(run.time()));
            var seen = new Run(run.command(), again.exit(), again.output(), again.errors(), again.time());
            return probe.get().failure(seen);
        }
    }
}
