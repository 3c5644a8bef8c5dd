package dev.codemedic.core.verify;

import dev.codemedic.core.failure.Run;
import org.jspecify.annotations.Nullable;

/** Whether a failure happens again in the sandbox. */
public sealed interface Reproduction {

    /**
     * It happened in every run.
     *
     * @param run one of the runs
     * @param runs how many there were
     * @param steady whether all printed the same before they failed
     */
    record Reproduced(Run run, int runs, boolean steady) implements Reproduction {}

    /** It happened in some runs only. */
    record Flaky(int failed, int runs) implements Reproduction {}

    /** It never happened. @param evidence what happened instead @param run one of the runs; null where it did not start */
    record Missing(String evidence, @Nullable Run run) implements Reproduction {}
}
