package dev.codemedic.core.learn;

import java.time.Instant;
import java.util.List;

/** What became of proposals. Safe for several threads and processes; methods throw {@link StoreBroken}. */
public interface FeedbackLog {

    /** Notes something that became of a proposal of a kept heal. */
    void add(Feedback feedback);

    /** Proposals of which something became, each with the last thing, newest first. @param most how many */
    List<Outcome> outcomes(int most);

    /** Failures whose fix was accepted and is still in, newest first. @param most how many */
    List<Solved> solved(int most);

    /** What became of the proposals of a heal, oldest first. */
    List<Feedback> of(long heal);

    /** How many proposals were applied without asking since then. */
    int automaticSince(Instant from);
}
