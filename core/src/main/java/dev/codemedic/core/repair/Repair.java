package dev.codemedic.core.repair;

import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.Candidate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Tests held ready, and the search for changes that make them pass. */
public interface Repair extends AutoCloseable {

    /** How the tests came out on the program as it is. */
    TestState tests();

    /** The failure that the tests show: of several failing tests the first that tells most. */
    Failure failure();

    /** Suspicious places by what failing and passing tests run, most suspicious first. */
    List<Site> sites();

    /**
     * Searches.
     *
     * @param seeds candidates of other sources, which are tried first
     * @param time how long at the most
     * @throws IOException where the sandbox is broken
     */
    Found search(List<Candidate> seeds, Duration time) throws IOException;

    @Override
    void close();
}
