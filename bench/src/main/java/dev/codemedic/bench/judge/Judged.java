package dev.codemedic.bench.judge;

/**
 * What an outside look at a patched program came to.
 *
 * @param plausible it passes the benchmark's own tests
 * @param correct it also behaves as the fixed version does
 * @param why what is wrong with it; for a correct one empty, or what else is known of it
 * @param inputs how many generated inputs both versions agree on
 * @param given how many of the inputs that come with the benchmark both versions agree on
 * @param dropped how many inputs did not count, as the fixed version gives no answer to them
 * @param seconds how long the look took
 */
public record Judged(
        boolean plausible, boolean correct, String why, int inputs, int given, int dropped, double seconds) {

    /** No patch, nothing to look at. */
    public static Judged nothing(String why) {
        return new Judged(false, false, why, 0, 0, 0, 0);
    }

    /** It fails the benchmark's own tests. */
    public static Judged implausible(String why) {
        return nothing(why);
    }

    /** The tests decide alone. */
    public static Judged byTests(boolean correct, String why, double seconds) {
        return new Judged(true, correct, why, 0, 0, 0, seconds);
    }

    /** What a comparison says of a patch that passes the tests. */
    public static Judged compared(Tally tally, double seconds) {
        return new Judged(true, tally.agrees(), tally.why(), tally.same(), tally.given(), tally.dropped(), seconds);
    }
}
