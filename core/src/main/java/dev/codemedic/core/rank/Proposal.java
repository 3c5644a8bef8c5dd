package dev.codemedic.core.rank;

import dev.codemedic.core.verify.Assessment;
import java.util.Objects;

/**
 * A candidate that survived, with its place in the order.
 *
 * @param rank from 1, best first
 * @param assessment what running it has shown
 * @param score how good it is and why
 * @param diff the change as a unified diff
 * @param shape what patches like it have in common; empty where it cannot be told
 */
public record Proposal(int rank, Assessment assessment, Score score, String diff, String shape) {
    public Proposal {
        // Cases that were kept before shapes were known have none.
        shape = Objects.requireNonNullElse(shape, "");
    }
}
