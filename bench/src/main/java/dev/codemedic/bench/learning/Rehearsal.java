package dev.codemedic.bench.learning;

import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Probe;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Lets programs fail, observed, and nothing more: nothing is healed. */
public final class Rehearsal {
    private final List<Language> languages;

    /** @param languages what can observe programs */
    public Rehearsal(List<Language> languages) {
        this.languages = List.copyOf(languages);
    }

    /**
     * Runs an occurrence in a copy until it fails, as often as its description says.
     *
     * @param seen what is wanted of the failure; the tree is gone afterwards
     * @return empty where it did not fail, or not in a way that is observed, such as by hanging
     * @throws IOException where it cannot be built or started
     */
    public <T> Optional<T> failing(Occurrence occurrence, BiFunction<Failure, SourceTree, T> seen) throws IOException {
        try (var work = new WorkFolder();
                var scratch = new WorkFolder()) {
            occurrence.layOut(work.path());
            var description = occurrence.description();
            var input = description.stdin();
            var command = Command.of(description.command(), work.path())
                    .withInput(input == null ? null : work.path().resolve(input));
            for (int start = 0; start < description.starts(); start++) {
                var failure = failure(
                        command,
                        work.path(),
                        Files.createDirectory(scratch.path().resolve("run" + start)));
                if (failure.isPresent()) {
                    return Optional.of(seen.apply(failure.get(), new DiskTree(work.path())));
                }
            }
            return Optional.empty();
        }
    }

    private Optional<Failure> failure(Command command, Path root, Path scratch) throws IOException {
        for (var language : languages) {
            Optional<Probe> probe = language.sensor().probe(command, root, scratch);
            if (probe.isPresent()) {
                var run = Start.of(probe.get().command());
                return run.exit() instanceof Exit.TimedOut
                        ? Optional.empty()
                        : probe.get().failure(run);
            }
        }
        return Optional.empty();
    }
}
