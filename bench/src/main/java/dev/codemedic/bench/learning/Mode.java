package dev.codemedic.bench.learning;

import java.util.List;

/** What medic may go by. */
public enum Mode {
    /** Nothing: each failure is healed as the first one. */
    PLAIN("--no-memory"),
    /** What became of earlier proposals counts in the order; earlier fixes are not tried first. */
    SCORES("--no-recall"),
    /** All that earlier heals taught. */
    MEMORY();

    private final List<String> options;

    Mode(String... options) {
        this.options = List.of(options);
    }

    /** The options of a run that ask for it. */
    List<String> options() {
        return options;
    }
}
