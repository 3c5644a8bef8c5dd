package dev.codemedic.core.heal;

import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.verify.Assessment;
import java.util.List;
import java.util.Optional;

/** What is said with a consultant about one failure. */
public interface Consultation extends AutoCloseable {

    /**
     * Candidates of the next round; none where there is nothing more to say.
     *
     * @throws InterruptedException where nobody waits any longer
     */
    List<Candidate> propose() throws InterruptedException;

    /** What became of the last round's candidates. It is only noted, and waits for nobody. */
    void learn(List<Assessment> assessed);

    /**
     * What is doubted of a change of its own that has come through, as a clause for the verdict; empty where nothing is. It
     * can lower a verdict and never raise one.
     *
     * @throws InterruptedException where nobody waits any longer
     */
    Optional<String> doubt(Assessment healed) throws InterruptedException;

    /** What was asked and how it ended, a line each, for the report. */
    List<String> account();

    /** Ends what is still asked, at once. */
    @Override
    void close();
}
