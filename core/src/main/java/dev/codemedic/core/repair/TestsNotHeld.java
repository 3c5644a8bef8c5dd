package dev.codemedic.core.repair;

import java.io.IOException;

/** Why a command's tests cannot be held ready. Its message and its advice are for a user. */
public final class TestsNotHeld extends IOException {
    /** The code where the tests alone take longer than there is time. */
    public static final String BUDGET = "budget";

    /** The code where what runs was not made of the sources that are there. */
    public static final String STALE = "stale";

    private static final long serialVersionUID = 1L;
    private final String code;
    private final String advice;

    /**
     * A reason.
     *
     * @param code for programs: {@code no-tests}, {@code no-runner}, {@code usage}, {@code not-importable},
     *     {@code bad-cases}, {@link #BUDGET} or {@link #STALE}
     * @param advice what to do next; empty where the command itself will tell
     */
    public TestsNotHeld(String message, String code, String advice) {
        super(message);
        this.code = code;
        this.advice = advice;
    }

    /** Whether to start the command itself would tell no more. */
    public boolean last() {
        return usage() || code.equals(BUDGET) || code.equals(STALE);
    }

    /** Whether what was given is wrong, and not what it tests. */
    public boolean usage() {
        return code.equals("bad-cases");
    }

    /** For programs. */
    public String code() {
        return code;
    }

    /** What to do next; may be empty. */
    public String advice() {
        return advice;
    }
}
