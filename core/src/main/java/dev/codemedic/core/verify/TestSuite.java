package dev.codemedic.core.verify;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import java.nio.file.Path;
import java.util.Set;

/** The tests that a project has. */
public interface TestSuite {

    /** What runs them, such as {@code pytest}. */
    String runner();

    /** The command that runs them; its report goes into the scratch folder. */
    Command command(Path scratch);

    /** Files and folders outside the project that the run must be able to read. */
    Set<Path> reads();

    /** The result of a finished run, read from the report in the scratch folder, never from printed text alone. */
    TestRun result(Run run, Path scratch);
}
