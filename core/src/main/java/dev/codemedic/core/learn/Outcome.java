package dev.codemedic.core.learn;

import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Score;

/**
 * A proposal and the last thing that became of it.
 *
 * @param feedback what became of it
 * @param fingerprint the failure that it was made for
 * @param provenance where it came from
 * @param shape what patches like it have in common; empty where it is not known
 * @param change which change it was, see {@link dev.codemedic.core.patch.ChangeKey}; empty where it is not known
 * @param verdict one word, as {@link dev.codemedic.core.verify.Verdict#word} gives it
 * @param score how it was ranked
 */
public record Outcome(
        Feedback feedback,
        Fingerprint fingerprint,
        Provenance provenance,
        String shape,
        String change,
        String verdict,
        Score score) {}
