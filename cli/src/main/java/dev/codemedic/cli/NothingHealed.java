package dev.codemedic.cli;

import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.repair.TestsNotHeld;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** What is said where a run leaves nothing to heal. @param json whether it is printed as a line of JSON as well */
record NothingHealed(PrintStream out, Style style, boolean json) {
    private static final String NAME_TESTS =
            "medic repairs what pytest, unittest, JUnit and Maven test so far: name such a command";
    private static final String NOTHING_FAILS = "nothing-fails";

    /** No test fails. @return the exit code */
    int passing(TestState tests) {
        var words = Report.count(tests.passing().size(), "test")
                + (tests.passing().size() == 1 ? " passes" : " pass")
                + (tests.skipped() == 0 ? "" : " and " + tests.skipped() + " skipped");
        if (tests.unsteady().isEmpty()) {
            out.println("medic: " + words + "; there is nothing to repair");
        } else {
            out.println("medic: " + words + "; unsteady, and therefore not repaired: "
                    + Plain.line(Wiring.redactor().without(String.join(", ", tests.unsteady())), 400) + "  ["
                    + StopReason.FLAKY.code()
                    + "]");
            out.println("medic: they came out differently without any change: free them of clock, chance and"
                    + " traces of earlier runs, or leave them out, and start again");
        }
        if (json) {
            System.out.println(Wiring.json(tests));
        }
        return tests.unsteady().isEmpty() ? 0 : 1;
    }

    /** A command of tests of which no failure was seen. */
    void untested(ProgramRun seen, @Nullable TestsNotHeld known) {
        var exit = seen.run().exit();
        if (known != null) {
            var advice = known.advice();
            stopped(
                    known.code(),
                    String.valueOf(known.getMessage()),
                    advice.isEmpty() ? "its own messages above tell more" : advice);
        } else if (!seen.observed()) {
            stopped("not-observed", "the command ended with " + exit.words() + ", and ran no tests", NAME_TESTS);
        } else if (exit.clean()) {
            stopped(NOTHING_FAILS, "the tests pass", "there is nothing to repair");
        } else {
            stopped(
                    "not-observed",
                    "the command ended with " + exit.words(),
                    "no failure was seen: its own messages above tell more");
        }
    }

    /** There is a reason why nothing can be healed. @param reason its code */
    void stopped(String reason, String seen, String advice) {
        var detail = Wiring.redactor().without(seen);
        out.println("medic: " + Plain.line(detail + "; " + advice, 400)
                + (reason.equals(NOTHING_FAILS) ? "" : style.dim("  [" + reason + "]")));
        if (json) {
            System.out.println(Wiring.json(reason, detail, advice));
        }
    }

    /** A program that failed without a failure that could be seen. */
    void unseen(ProgramRun seen) {
        var ended = "medic: " + Plain.line(seen.run().command().program(), 60) + " ended with "
                + seen.run().exit().words();
        if (!seen.observed()) {
            out.println(style.dim(ended + "; medic heals Python and Java programs so far"));
        } else if (Terminal.messages()) {
            out.println(style.dim(ended + " and without a crash; there is nothing to heal"));
        }
    }
}
