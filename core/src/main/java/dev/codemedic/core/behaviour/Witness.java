package dev.codemedic.core.behaviour;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sees how functions behave while a program of one language runs. Safe for several threads. */
public interface Witness {

    /**
     * The functions of a file that are worth watching: those that a change touches, and those that were active when
     * the program failed. Where code outside of functions changes, every function of the file.
     *
     * @param root the project's root, absolute
     */
    List<Subject> subjects(Failure failure, Path root, SourceFile before, SourceFile after);

    /** The failing statement within a function, and what the change made of it; empty where it did not fail there. */
    Optional<Fate> fate(Failure failure, Subject subject, SourceFile before, SourceFile after);

    /**
     * Prepares a run.
     *
     * @param command ready to start, observed or not
     * @param built the folder that the changed program was built into; empty for a language that builds nothing
     * @param scratch an empty folder for what is seen, which outlives the run
     * @return empty where such a command cannot be watched
     * @throws IOException where the folder cannot be written
     */
    Optional<Watch> watch(Command command, Path built, Plan plan, Path scratch) throws IOException;
}
