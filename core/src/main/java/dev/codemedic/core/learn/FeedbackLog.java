package dev.codemedic.core.learn;

import dev.codemedic.core.failure.Fingerprint;
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

    /** Takes back every rejection of proposals for a failure. @return how many there were */
    int withdraw(Fingerprint failure);

    /** The last that became of each proposal that was applied without asking since then, newest first. @param most how many */
    List<Feedback> automatic(Instant from, int most);

    /** How many proposals were applied without asking since then. */
    int automaticSince(Instant from);
}
