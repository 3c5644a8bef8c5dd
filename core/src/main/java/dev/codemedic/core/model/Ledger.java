package dev.codemedic.core.model;

import java.time.Instant;

/** What was sent to language models, kept for the user to see. */
public interface Ledger {

    /**
     * One question that was sent, or was not allowed to be.
     *
     * @param at when
     * @param model whom
     * @param local whether it stayed on this machine
     * @param role whom the model played
     * @param prompt name and version of the prompt
     * @param sent exactly what was sent, without the frame of the protocol
     * @param usage what it cost
     * @param outcome {@code answered}, or the kind of trouble
     */
    record Entry(
            Instant at,
            String model,
            boolean local,
            String role,
            String prompt,
            String sent,
            Usage usage,
            String outcome) {}

    /** Keeps an entry. It must be safe before a question goes out that cannot be taken back. */
    void record(Entry entry);

    /** What was used since then, by all heals. */
    Usage since(Instant from);
}
