package dev.codemedic.bench.judge;

/** How a driver tells that the fixed version hangs in a way it cannot end: it leaves, and is started behind that input. */
public final class Stuck {
    /** The exit code. */
    public static final int EXIT = 75;

    private Stuck() {}
}
