package dev.codemedic.learn.fit;

import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.rank.Score;

/**
 * A proposal of which it is known whether it was right.
 *
 * @param score how it was ranked
 * @param verdict one word, as {@link dev.codemedic.core.verify.Verdict#word} gives it
 * @param right whether it was accepted and stayed
 */
public record Judged(Score score, String verdict, boolean right) {

    /** What its owner, or what happened, made of a proposal. */
    public static Judged of(Outcome outcome) {
        return new Judged(
                outcome.score(), outcome.verdict(), outcome.feedback().kind().in());
    }

    /** Whether at least all tests passed. */
    boolean plausible() {
        return verdict.equals("plausible") || verified();
    }

    boolean verified() {
        return verdict.equals("verified");
    }
}
