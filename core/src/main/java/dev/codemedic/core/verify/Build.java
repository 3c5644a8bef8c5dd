package dev.codemedic.core.verify;

import dev.codemedic.core.failure.Command;
import java.nio.file.Path;
import java.util.Set;

/** A candidate made ready to run. */
public sealed interface Build {

    /** It can run. @param command what runs the changed program @param reads folders the build made outside the project */
    record Ready(Command command, Set<Path> reads) implements Build {}

    /** It does not compile. @param evidence the first error, in one line */
    record Broken(String evidence) implements Build {}
}
