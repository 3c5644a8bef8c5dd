package dev.codemedic.core.failure;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** One prepared observation of one command. Not reusable: each run needs a probe of its own. */
public interface Probe {

    /** The command to start instead: the same program, observed. */
    Command command();

    /** Files and folders outside the project that the program must be able to read, such as its interpreter. */
    Set<Path> reads();

    /** Files and folders that the program's hook must be able to write, in the scratch folder. */
    Set<Path> writes();

    /**
     * What went wrong in the finished run; empty where it failed in no way this language knows.
     * An exit code other than 0 alone is no failure in this sense.
     */
    Optional<Failure> failure(Run run);
}
