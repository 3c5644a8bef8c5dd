package dev.codemedic.cli;

import dev.codemedic.core.decide.Decision;
import java.util.Optional;

/** Why a proposal is written, only offered, or not even that, in one line. */
final class DecisionWords {
    private DecisionWords() {}

    /** Empty where there is no proposal to speak of: then the reason is told in its place. */
    static Optional<String> of(Decision decision) {
        return switch (decision) {
            case Decision.Apply apply -> Optional.of("to be written: " + apply.reason());
            case Decision.Ask ask -> Optional.of("offered: " + ask.reason());
            case Decision.Diagnose diagnose -> Optional.of("diagnosed only: " + diagnose.reason());
            case Decision.Stop _ -> Optional.empty();
        };
    }
}
