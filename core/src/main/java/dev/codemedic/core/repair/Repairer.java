package dev.codemedic.core.repair;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Sandbox;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Repairs programs whose tests fail, by trying many small changes against the tests. */
public interface Repairer {

    /**
     * Holds a command's tests ready and runs them on the program as it is.
     *
     * @param command what runs the tests
     * @param failing the tests that failed when the command itself was run; empty where it was not
     * @param workers how many runs may go on at one time
     * @param most how long all that may take
     * @return empty where the command runs no tests that can be held ready
     * @throws IOException where the sandbox is broken; {@link TestsNotHeld} where it takes too long
     */
    Optional<Repair> open(
            Command command, List<String> failing, SourceTree sources, Sandbox sandbox, int workers, Duration most)
            throws IOException;
}
