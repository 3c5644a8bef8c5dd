package dev.codemedic.core.decide;

import java.util.Locale;

/** Why a heal ended without a proposal that may be applied on its own. */
public enum StopReason {
    NOT_REPRODUCIBLE("the failure did not happen again in the sandbox"),
    FLAKY("the failure comes and goes without any change"),
    ENVIRONMENT("the cause lies outside the code"),
    DEPENDENCY("a package is missing or of the wrong version"),
    OUT_OF_SCOPE("the failing code is not the project's own, or its source is not there"),
    NO_CANDIDATE("no candidate stopped the failure"),
    BREAKS_TESTS("every candidate that stopped the failure broke a test that passed"),
    ONLY_SUPPRESSIONS("every candidate that stopped the failure only hides it"),
    BUDGET("the budget of time or candidates ended first"),
    BREAKER_OPEN("too many heals in a short time"),
    NOT_A_BUG("you said that this is no bug");

    private final String words;

    StopReason(String words) {
        this.words = words;
    }

    /** The code that reports and JSON carry, such as {@code not-reproducible}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In a few words. */
    public String words() {
        return words;
    }
}
