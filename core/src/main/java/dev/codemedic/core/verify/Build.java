package dev.codemedic.core.verify;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A candidate made ready to run. */
public sealed interface Build {

    /** It can run. @param command what runs the changed program @param reads folders the build made outside the project */
    record Ready(Command command, Set<Path> reads) implements Build {}

    /**
     * It does not compile.
     *
     * @param evidence the first error, in one line
     * @param failure the first error as a failure, which further candidates may heal; null where it cannot be told
     */
    record Broken(String evidence, @Nullable Failure failure) implements Build {}
}
