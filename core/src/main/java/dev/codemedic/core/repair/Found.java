package dev.codemedic.core.repair;

import dev.codemedic.core.propose.Candidate;
import java.util.List;

/**
 * What a search has found.
 *
 * @param candidates changes with which every test passed in a warm worker, best first, really different ones only
 * @param effort what it took
 */
public record Found(List<Candidate> candidates, Effort effort) {
    public Found {
        candidates = List.copyOf(candidates);
    }
}
