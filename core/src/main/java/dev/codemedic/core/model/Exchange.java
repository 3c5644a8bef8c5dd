package dev.codemedic.core.model;

import java.time.Instant;

/**
 * An entry of the ledger without its words.
 *
 * @param at when
 * @param model whom
 * @param local whether it stayed on this machine
 * @param usage what it cost
 * @param outcome {@code asked} where a question went out, {@code answered}, or the kind of trouble
 */
public record Exchange(Instant at, String model, boolean local, Usage usage, String outcome) {}
