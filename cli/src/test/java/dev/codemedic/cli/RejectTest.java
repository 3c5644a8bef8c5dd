package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner says of proposals changes what is proposed. */
class RejectTest {
    @TempDir
    Path folder;

    private Shop shop = new Shop(Path.of(""));

    @BeforeEach
    void failOnce() throws Exception {
        shop = Shop.in(folder);
        shop.serve("bob");
    }

    private double history() throws Exception {
        return shop.json("show", "M-1", "--json")
                .path("proposals")
                .path(0)
                .path("score")
                .path("H")
                .asDouble();
    }

    @Test
    void aRejectedFixIsNotTheFirstAnyMoreAndWhyTellsIt() throws Exception {
        assertThat(shop.medic("reject", "M-1", "--reason", "wrong", "--note", "not ours")
                        .errors())
                .contains("Rejected: proposal 1 of M-1");
        assertThat(shop.serve("bob").errors()).contains("prices or []").doesNotContain("customer, [])");
        assertThat(shop.medic("why", "M-1").output())
                .contains("refused before: rejected (wrong: not ours)", "for this failure kept 0.0, dropped 1.0");
    }

    @Test
    void whereAllAreRejectedNoneIsOfferedUntilThatIsTakenBack() throws Exception {
        shop.medic("reject", "--reason", "risky");
        assertThat(shop.medic("list").output()).contains("proposed");
        shop.medic("reject", "--reason", "style");
        assertThat(shop.medic("list").output()).contains("rejected");
        assertThat(shop.medic("reject", "--reason", "style").errors()).contains("none is left to reject");
        assertThat(shop.serve("bob", "--apply").errors())
                .contains("no fix offered", "turned down before: rejected (")
                .doesNotContain("medic apply M-1");
        assertThat(shop.source()).isEqualTo(Shop.SOURCE);
        assertThat(shop.medic("list").output()).contains("rejected");
        assertThat(shop.medic("reject", "M-1", "--clear").errors()).contains("offered again");
        assertThat(shop.serve("bob").errors()).contains("customer, [])");
    }

    @Test
    void withoutANumberTheBestIsAppliedThatIsNotRejected() throws Exception {
        shop.medic("reject", "M-1", "--reason", "style");
        assertThat(shop.medic("apply", "M-1", "--no-run").exit()).isZero();
        assertThat(shop.source()).contains("prices or []").doesNotContain("customer, [])");
    }

    @Test
    void whatIsNoBugIsNotFixed() throws Exception {
        assertThat(shop.medic("reject", "M-1", "--reason", "not-a-bug").errors())
                .contains("no bug");
        var run = shop.serve("bob", "--apply");
        assertThat(run.errors()).contains("found no key", "you said that this is no bug", "[not-a-bug]");
        assertThat(shop.source()).isEqualTo(Shop.SOURCE);
        assertThat(shop.medic("list").output()).contains("not a bug");
        shop.medic("reject", "M-1", "--clear");
        assertThat(shop.serve("bob").errors()).contains("customer, [])");
    }

    @Test
    void undoneWithAReasonItIsRankedLowerThanBefore() throws Exception {
        shop.medic("apply", "M-1", "--no-run");
        double before = history();
        assertThat(shop.medic("undo", "M-1", "--reason", "elsewhere").exit()).isZero();
        shop.serve("bob");
        assertThat(shop.medic("why", "M-1").output()).contains("refused before: undone (elsewhere)");
        assertThat(shop.serve("bob").errors()).contains("prices or []");
        assertThat(history()).isLessThan(before);
    }

    @Test
    void whatStayedRaisesWhatIsLikeIt() throws Exception {
        double before = history();
        shop.settings("[policy]\nprobation-runs = 1\n");
        shop.medic("apply", "M-1");
        shop.serve("alice");
        shop.write(Shop.SOURCE);
        shop.serve("bob");
        assertThat(shop.medic("why", "M-1").output()).contains("kept 2.0");
        assertThat(history()).isGreaterThan(before);
    }

    @Test
    void anAppliedFixIsUndoneAndNotRejected() throws Exception {
        shop.medic("apply", "M-1", "--no-run");
        assertThat(shop.medic("reject", "M-1", "--proposal", "1", "--reason", "wrong")
                        .errors())
                .contains("medic undo M-1 --reason wrong");
        assertThat(shop.source()).isEqualTo(Shop.HEALED);
    }

    @Test
    void withoutAReasonNothingIsRejected() throws Exception {
        var none = shop.medic("reject", "M-1");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.errors()).contains("wrong, risky, style, elsewhere, not-a-bug, other");
        assertThat(shop.medic("undo", "M-1", "--reason", "bad").errors()).contains("Nothing was undone");
    }

    @Test
    void atTheTerminalOneLetterIsEnough() throws Exception {
        var script = """
                import os, pty, sys
                answers = [b"r\\n", b"s\\n", b"y\\n"]
                seen = b""
                def read(descriptor):
                    global seen
                    data = os.read(descriptor, 4096)
                    seen += data
                    while answers and b"uit: " in seen:
                        seen = seen[seen.find(b"uit: ") + 5:]
                        os.write(descriptor, answers.pop(0))
                    return data
                sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:], read)))
                """;
        var command = new ArrayList<>(List.of("python3", "-c", script));
        command.addAll(MedicProcess.COMMAND);
        command.addAll(List.of("run", "-i", "--", "python3", "shop.py", "bob"));
        var run = MedicProcess.run(folder, null, command);
        assertThat(run.output()).contains("s  it is not how this is written here");
        assertThat(Files.readString(folder.resolve("shop.py"))).contains("prices or []");
        shop.medic("undo", "M-1");
        shop.serve("bob");
        assertThat(shop.medic("why", "M-1").output()).contains("rejected (style)", "undone");
    }
}
