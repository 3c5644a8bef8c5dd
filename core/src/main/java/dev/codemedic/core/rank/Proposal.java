package dev.codemedic.core.rank;

import dev.codemedic.core.verify.Assessment;

/**
 * A candidate that survived, with its place in the order.
 *
 * @param rank from 1, best first
 * @param assessment what running it has shown
 * @param score how good it is and why
 * @param diff the change as a unified diff
 */
public record Proposal(int rank, Assessment assessment, Score score, String diff) {}
