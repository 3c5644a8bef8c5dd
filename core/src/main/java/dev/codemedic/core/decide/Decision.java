package dev.codemedic.core.decide;

import dev.codemedic.core.rank.Proposal;

/** What is done with the ranked proposals. */
public sealed interface Decision {

    /** Write the proposal. */
    record Apply(Proposal proposal) implements Decision {}

    /** Offer the proposal; write nothing until told. @param reason why it is not written at once */
    record Ask(Proposal proposal, String reason) implements Decision {}

    /** No proposal. @param detail more than the code says, and what the user can do */
    record Stop(StopReason reason, String detail) implements Decision {}
}
