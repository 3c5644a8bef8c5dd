package dev.codemedic.cli.report;

import dev.codemedic.core.decide.StopReason;

/** What can be done where medic has no fix. */
final class Advice {
    private Advice() {}

    static String on(StopReason reason) {
        return switch (reason) {
            case NOT_REPRODUCIBLE ->
                "Run it again with what it needs: --allow-net for the network, --mount PATH for files outside of the"
                        + " project, input from a file instead of the keyboard.";
            case FLAKY ->
                "Free the program or test of clock, chance, order and traces of earlier runs; medic why ID tells how"
                        + " often it failed.";
            case ENVIRONMENT ->
                "Mend what medic show ID names: a file, a setting, a service, memory. The code is not at fault.";
            case DEPENDENCY -> "Install the package that medic show ID names, or the version that fits.";
            case OUT_OF_SCOPE ->
                "Run medic in the project that owns the failing code, with its sources; medic show ID tells where it"
                        + " failed.";
            case NO_CANDIDATE ->
                "A test that shows what is wanted lets medic search: medic test -- CMD. medic init --model adds a"
                        + " language model.";
            case BREAKS_TESTS ->
                "Look at those tests: code and tests may disagree on what is right; medic why ID names them.";
            case ONLY_SUPPRESSIONS ->
                "Read medic why ID. If hiding the failure is what you want, medic apply ID writes it.";
            case BUDGET -> "Give it more time: --budget SECONDS.";
            case BREAKER_OPEN ->
                "See what the heals before had in common: medic list. medic policy tells when it closes.";
            case NOT_A_BUG ->
                "Nothing: you said that the program is right to fail so; medic reject ID --clear takes that back.";
        };
    }
}
