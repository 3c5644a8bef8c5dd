package dev.codemedic.core.behaviour;

import dev.codemedic.core.failure.Command;
import java.nio.file.Path;
import java.util.Set;

/** One run that is prepared to be watched. Not reusable. */
public interface Watch {

    /** The command to start instead: the same program, watched. */
    Command command();

    /** Files and folders outside the project that the run must be able to read as well. */
    Set<Path> reads();

    /** Folders that it must be able to write. */
    Set<Path> writes();

    /** What was seen, once the run has ended. What the program itself put there instead is untrusted and harmless. */
    Account account();
}
