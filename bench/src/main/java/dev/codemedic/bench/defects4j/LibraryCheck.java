package dev.codemedic.bench.defects4j;

import dev.codemedic.bench.judge.Judged;
import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.bench.repair.Unusable;
import java.io.IOException;
import java.util.Optional;

/**
 * Whether a bug shows here, and the judge is right on it: the faulty version must fail, the fixed one must pass the tests
 * that are seen and those that are held out.
 *
 * @param name the bug
 * @param compiled whether both versions compile
 * @param unusable why it cannot be used; empty for a usable one
 * @param faulty what the judge says of the faulty version
 * @param fixed what it says of the fixed version, by tests alone
 * @param trouble tests that were left out
 */
public record LibraryCheck(
        String name,
        boolean compiled,
        Optional<String> unusable,
        Judged faulty,
        Judged fixed,
        Optional<String> trouble) {

    /** Checks one bug. */
    public static LibraryCheck of(LibraryBug bug) throws IOException {
        try (var folder = new WorkFolder()) {
            bug.layOut(folder.path());
            var faulty = bug.judge(folder.path(), false);
            bug.mend(folder.path());
            var fixed = bug.judge(folder.path(), false);
            return new LibraryCheck(bug.name(), true, Optional.empty(), faulty, fixed, bug.trouble());
        } catch (Unusable unusable) {
            var nothing = Judged.nothing("");
            return new LibraryCheck(
                    bug.name(),
                    !(unusable instanceof DoesNotCompile),
                    Optional.of(unusable.why()),
                    nothing,
                    nothing,
                    bug.trouble());
        }
    }

    /** Whether the bug shows here. */
    public boolean reproduced() {
        return unusable.isEmpty();
    }

    /** Whether the judge is right on both versions. */
    public boolean right() {
        return fixed.correct() && !faulty.plausible();
    }
}
