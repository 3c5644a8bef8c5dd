package dev.codemedic.core.decide;

import dev.codemedic.core.rank.Proposal;
import java.util.Objects;

/** What is done with the ranked proposals. */
public sealed interface Decision {

    /** Write the proposal. @param reason why it may be */
    record Apply(Proposal proposal, String reason) implements Decision {
        public Apply {
            // Cases that were kept before reasons were told have none.
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** Offer the proposal; write nothing until told. @param reason why it is not written at once */
    record Ask(Proposal proposal, String reason) implements Decision {}

    /** Tell the cause only. @param proposal is kept, and not offered @param reason why it is not */
    record Diagnose(Proposal proposal, String reason) implements Decision {}

    /** No proposal. @param detail more than the code says, and what the user can do */
    record Stop(StopReason reason, String detail) implements Decision {}
}
