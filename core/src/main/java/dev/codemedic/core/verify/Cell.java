package dev.codemedic.core.verify;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A copy of a project in which commands run. For one thread at a time; several cells may run at once. */
public interface Cell extends AutoCloseable {

    /**
     * Runs a command in the project as it was when the cell was opened, but for the changed files. Whatever an
     * earlier run left in the tree is gone. The program sees the project at its real absolute path.
     *
     * @param command with the project's real paths
     * @param changed files to replace, by their path relative to the root
     * @param reads files and folders outside the project that the program may read
     * @param writes files and folders outside the project that the program may write
     * @throws IOException where the command cannot be started or the cell is broken
     */
    Run run(Command command, Map<Path, SourceFile> changed, Set<Path> reads, Set<Path> writes, Limits limits)
            throws IOException;

    /**
     * Starts a process that stays, in the project as it was when the cell was opened. What it is told and what it says
     * should name files relative to the project's root: not every tier shows it at its real path. The wall time of the
     * limits is not enforced; the owner closes it. One session at a time, and none during a run.
     *
     * @param command with the project's real paths
     * @throws IOException where it cannot be started
     */
    Session start(Command command, Set<Path> reads, Set<Path> writes, Limits limits) throws IOException;

    /** Ends what still runs and removes the copy. */
    @Override
    void close();
}
