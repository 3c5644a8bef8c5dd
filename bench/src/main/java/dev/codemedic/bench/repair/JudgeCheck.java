package dev.codemedic.bench.repair;

import dev.codemedic.bench.judge.Judged;
import java.io.IOException;
import java.util.Optional;

/**
 * The judge, judged: the fixed version must be correct and the faulty one must not.
 *
 * @param name the case
 * @param fixed what the judge says of the fixed version
 * @param faulty what it says of the faulty one, without asking the tests
 * @param trouble what is wrong with the fixed version under the benchmark's own tests
 */
public record JudgeCheck(String name, Judged fixed, Judged faulty, Optional<String> trouble) {

    /** A case whose judge can be shown both versions. */
    public interface Checkable extends RepairCase {
        /** Judges the fixed version by comparison alone. */
        Judged fixed() throws IOException;

        /** Judges the faulty version by comparison alone. */
        Judged faulty() throws IOException;
    }

    /** Checks one case. */
    public static JudgeCheck of(Checkable bug) throws IOException {
        return new JudgeCheck(bug.name(), bug.fixed(), bug.faulty(), bug.trouble());
    }

    /** Whether the judge is right on both. */
    public boolean right() {
        return fixed.correct() && !faulty.correct();
    }
}
