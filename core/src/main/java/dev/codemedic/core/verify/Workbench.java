package dev.codemedic.core.verify;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a language contributes to verification. Safe for use by several threads. */
public interface Workbench {

    /** Whether a file is, by its name, source of this language; a fix changes nothing else. */
    boolean isSource(Path file);

    /** The first syntax error that the file has and the original had not; empty where there is none. */
    Optional<String> syntaxError(SourceFile before, SourceFile after);

    /**
     * Why the change is not allowed, since a comment of the owner says {@code medic: hands off}; empty where no such comment
     * is in the way.
     */
    Optional<String> handsOff(SourceFile before, SourceFile after);

    /**
     * What the changed file reaches for that it did not before: processes, network, files, code made while it runs and
     * the like. Each in a few words; empty where nothing is added.
     */
    List<String> capabilities(Diagnosis diagnosis, SourceTree sources, SourceFile before, SourceFile after);

    /**
     * How the change only hides the failure: a new broad or empty handler, a constant returned or the program left on
     * the failing path, the failing statement deleted, validation weakened, the failing input answered apart. Each in a few words; empty where nothing
     * is hidden.
     */
    List<String> suppressions(Diagnosis diagnosis, SourceTree sources, SourceFile before, SourceFile after);

    /**
     * Makes the program with changed files ready to run.
     *
     * @param failure the failure being healed, whose run time may tell class paths and the like
     * @param command the user's command
     * @param sources the tree before the change
     * @param changed the changed files; empty to reproduce the failure
     * @param scratch an empty folder for build output, which outlives the run
     */
    Build build(Failure failure, Command command, SourceTree sources, Map<Path, SourceFile> changed, Path scratch);

    /**
     * Whether what failed was built from an older state of a source file, so that its failure says nothing of what stands
     * there now.
     */
    default boolean outdated(Failure failure, Path file) {
        return false;
    }

    /** The tests that the project has, other than the failing command itself; empty where none are found. */
    Optional<TestSuite> tests(Failure failure, SourceTree sources);
}
