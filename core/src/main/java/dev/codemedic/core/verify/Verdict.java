package dev.codemedic.core.verify;

/** What running a candidate has shown. The kinds of success are never mixed. */
public sealed interface Verdict {

    /** It failed at a gate. */
    record Rejected(Gate at, String evidence) implements Verdict {}

    /** The failure is gone; nothing more is known. @param withheld why it is not called plausible */
    record Survives(String withheld) implements Verdict {}

    /** All tests there are pass as well. @param withheld why it is not called verified */
    record Plausible(TestRun tests, String withheld) implements Verdict {}

    /** It also keeps old behaviour, is no suppression, and repeated runs agree. */
    record Verified(TestRun tests, int repeats) implements Verdict {}

    /** One lower-case word: rejected, survives, plausible, verified. */
    default String word() {
        return switch (this) {
            case Rejected _ -> "rejected";
            case Survives _ -> "survives";
            case Plausible _ -> "plausible";
            case Verified _ -> "verified";
        };
    }

    /** The verdict in one line. */
    default String headline() {
        return switch (this) {
            case Rejected(var at, var evidence) ->
                "rejected at " + at.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + evidence;
            case Survives(var withheld) -> "survives: the failure is gone; not more, because " + withheld;
            case Plausible(var tests, var withheld) ->
                "plausible: " + passing(tests) + "; not verified, because " + withheld;
            case Verified(var tests, var repeats) ->
                "verified: " + passing(tests) + ", " + repeats + " runs alike, old behaviour kept";
        };
    }

    private static String passing(TestRun tests) {
        return tests.passed() + (tests.passed() == 1 ? " test passes" : " tests pass");
    }

    /** The verdict one step lower for a doubt that somebody has; what only survives stays so. Nothing raises a verdict. */
    default Verdict doubted(String doubt) {
        return switch (this) {
            case Rejected rejected -> rejected;
            case Survives(var withheld) -> new Survives(withheld + "; " + doubt);
            case Plausible plausible -> new Survives(doubt + "; and " + plausible.withheld());
            case Verified verified -> new Plausible(verified.tests(), doubt);
        };
    }

    /** Whether the candidate got through. */
    default boolean healed() {
        return !(this instanceof Rejected);
    }
}
