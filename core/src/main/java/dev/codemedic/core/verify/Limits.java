package dev.codemedic.core.verify;

import java.time.Duration;

/**
 * The bounds of a run in the sandbox.
 *
 * @param wall time from start to end
 * @param memory bytes of memory of each process
 * @param output bytes kept of each of standard output and standard error; the program may write ten times as much
 * @param space bytes that may be written to files, all of them together where the tier can bound that, else each
 * @param processes processes and threads alive at one time
 */
public record Limits(Duration wall, long memory, int output, long space, int processes) {

    /** Bounds for a run that is known to take about so long. */
    public static Limits around(Duration usual) {
        var wall = usual.multipliedBy(4).plusSeconds(4);
        return new Limits(wall, 8L << 30, 1 << 20, 1L << 30, 512);
    }
}
