package dev.codemedic.cli;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Probe;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.verify.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One observed run of the user's program.
 *
 * @param run the run, as the user gave the command
 * @param language that observed it; empty where none could
 * @param failure what went wrong, if anything was seen
 */
record ProgramRun(
        Run run, Optional<String> language, @Nullable Failure failure) {

    /** Whether a language could observe it. */
    boolean observed() {
        return language.isPresent();
    }

    /** What went wrong, if anything was seen. */
    Optional<Failure> failed() {
        return Optional.ofNullable(failure);
    }

    /**
     * Runs a program with its own streams.
     *
     * @throws PassThrough.CannotStart where it cannot be started
     * @throws IOException where no temporary folder can be made
     */
    static ProgramRun of(Command command, Project project, Languages languages, PassThrough through, Scratch scratch)
            throws PassThrough.CannotStart, IOException {
        Path folder = scratch.fresh();
        var input = StandardInput.look(folder.resolve("stdin"));
        var observer = languages.observer(command, project.root(), scratch.fresh());
        var probe = observer.map(Observer::probe);
        var language = observer.map(Observer::language);
        var result = through.run(probe.map(Probe::command).orElse(command), input);
        var given = command.input() != null
                ? command
                : command.withInput(input.recorded().orElse(null));
        var run = new Run(given, result.exit(), "", "", result.time());
        if (result.exit() instanceof Exit.TimedOut) {
            return new ProgramRun(run, language, null);
        }
        // A probe knows the command alone; the run also knows what the program read.
        var failure = probe.flatMap(seen -> seen.failure(run)).map(seen -> seen.seenIn(run));
        return new ProgramRun(run, language, failure.orElse(null));
    }
}
