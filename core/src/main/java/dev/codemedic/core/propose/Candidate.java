package dev.codemedic.core.propose;

import dev.codemedic.core.patch.Patch;

/**
 * A patch that may heal a failure. Nothing is known of its worth before it has been run.
 *
 * @param patch the change
 * @param provenance who proposed it
 * @param explanation what it does and why, in one short sentence that a user reads above the diff
 * @param prior how likely it is right before any run, from 0 to 1: decides what is tried first
 */
public record Candidate(Patch patch, Provenance provenance, String explanation, double prior) {
    public Candidate {
        if (!(prior >= 0 && prior <= 1)) {
            throw new IllegalArgumentException("a prior lies between 0 and 1: " + prior);
        }
    }
}
