package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of one incident, as a user walks through it: run, list, show, why, diff, apply, undo. */
class CommandsTest {
    private static final String SHOP = """
            import sys

            CARTS = {"alice": [3, 4]}


            def load(customer):
                return CARTS.get(customer)


            def total(prices):
                return sum(price for price in prices)


            customer = sys.argv[1]
            print(total(load(customer)))
            """;
    private static final String HEALED = SHOP.replace("get(customer)", "get(customer, [])");

    @TempDir
    Path project;

    @BeforeEach
    void writeTheProgram() throws IOException {
        Files.writeString(project.resolve("shop.py"), SHOP);
    }

    @Test
    void aHealthyRunLeavesNothingBehindAndSaysNothing() throws Exception {
        var run = medic("run", "--", "python3", "shop.py", "alice");
        assertThat(run).isEqualTo(new MedicProcess(0, "7\n", ""));
        assertThat(project.resolve(".medic")).doesNotExist();
    }

    @Test
    void aCrashIsShownUntouchedThenExplainedAndNothingIsWritten() throws Exception {
        var plain = MedicProcess.run(project, null, List.of("python3", "shop.py", "bob"));
        var run = medic("run", "--", "python3", "shop.py", "bob");
        assertThat(run.exit()).isEqualTo(plain.exit()).isEqualTo(1);
        assertThat(run.output()).isEqualTo(plain.output());
        assertThat(run.errors())
                .startsWith(plain.errors())
                .contains("`CARTS.get(customer)` found no key 'bob'")
                .contains("+    7 |     return CARTS.get(customer, [])")
                .contains("survives")
                .contains("medic apply M-1");
        assertThat(source()).isEqualTo(SHOP);
    }

    @Test
    void everyCommandTellsOfTheIncidentInWordsAndInJson() throws Exception {
        medic("run", "--", "python3", "shop.py", "bob");
        assertThat(medic("list").output()).contains("M-1", "TypeError", "shop.py:11", "proposed");
        assertThat(json("list", "--json").path("incidents").path(0).path("type").asText())
                .isEqualTo("TypeError");
        assertThat(medic("show", "M-1").output()).contains("found no key 'bob'", "CARTS.get(customer, [])");
        assertThat(json("show", "M-1", "--json")
                        .path("diagnosis")
                        .path("category")
                        .asText())
                .isEqualTo("code");
        assertThat(medic("why", "M-1").output()).contains("Score of proposal 1", "GetWithoutDefault");
        assertThat(json("why", "M-1", "--json").path("id").asText()).isEqualTo("M-1");
        assertThat(medic("diff", "M-1").output())
                .contains("--- a/shop.py", "+++ b/shop.py", "+    return CARTS.get(customer, [])");
        assertThat(json("diff", "M-1", "--json").isMissingNode()).isFalse();
        assertThat(source()).isEqualTo(SHOP);
    }

    @Test
    void theDiffIsOneThatPatchTakes() throws Exception {
        medic("run", "--", "python3", "shop.py", "bob");
        var patched = MedicProcess.run(project, medic("diff", "M-1").output(), List.of("patch", "-p1", "--posix"));
        assertThat(patched.exit()).as(patched.output() + patched.errors()).isZero();
        assertThat(source()).isEqualTo(HEALED);
    }

    @Test
    void applyWritesAndRunsAgainAndUndoTakesItBack() throws Exception {
        medic("run", "--", "python3", "shop.py", "bob");
        var applied = medic("apply", "M-1");
        assertThat(applied.errors()).contains("Applied to shop.py");
        assertThat(applied.output()).isEqualTo("0\n");
        assertThat(applied.exit()).isZero();
        assertThat(source()).isEqualTo(HEALED);
        assertThat(medic("list").output()).contains("applied");
        assertThat(medic("undo", "M-1").exit()).isZero();
        assertThat(source()).isEqualTo(SHOP);
        assertThat(medic("list").output()).contains("undone");
    }

    @Test
    void applyAtOnceRunsAgainInTheSameBreath() throws Exception {
        var run = medic("run", "--apply", "--", "python3", "shop.py", "bob");
        assertThat(run.exit()).isZero();
        assertThat(run.output()).endsWith("0\n");
        assertThat(source()).isEqualTo(HEALED);
    }

    @Test
    void applyIsRefusedWhereTheFileChangedMeanwhile() throws Exception {
        medic("run", "--", "python3", "shop.py", "bob");
        var edited = SHOP.replace("alice", "carol");
        Files.writeString(project.resolve("shop.py"), edited);
        var refused = medic("apply", "M-1");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).contains("not applied").contains("shop.py").doesNotContain("Exception");
        assertThat(source()).isEqualTo(edited);
    }

    @Test
    void interactiveAsksAtTheTerminalAndWritesOnYes() throws Exception {
        var run = typing("y\\n");
        assertThat(run.output()).contains("write it?", "to shop.py. Undo with");
        assertThat(source()).isEqualTo(HEALED);
    }

    @Test
    void interactiveWritesNothingOnQuit() throws Exception {
        assertThat(typing("q\\n").output()).contains("write it?");
        assertThat(source()).isEqualTo(SHOP);
    }

    @Test
    void interactiveShowsTheNextProposalOnDemand() throws Exception {
        assertThat(typing("n\\ny\\n").output()).contains("to shop.py. Undo with");
        assertThat(source()).contains("or []").isNotEqualTo(HEALED);
    }

    @Test
    void interactiveWritesOnlyTheHunksThatAreWanted() throws Exception {
        Files.writeString(project.resolve("shop.py"), """
                def pay(total):
                    print(totl)
                    return totl

                pay(3)
                """);
        assertThat(typing("h\\ny\\nn\\n").output()).contains("only the whole was checked");
        assertThat(source()).isEqualTo("""
                def pay(total):
                    print(total)
                    return totl

                pay(3)
                """);
    }

    @Test
    void interactiveWithoutATerminalStartsNothing() throws Exception {
        var medic = new ArrayList<>(List.of("setsid", "-w"));
        medic.addAll(MedicProcess.COMMAND);
        medic.addAll(List.of("run", "-i", "--", "touch", "started"));
        var run = MedicProcess.run(project, null, medic);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("needs a terminal");
        assertThat(project.resolve("started")).doesNotExist();
    }

    /** Runs medic in a terminal of its own, where someone types an answer to each question. */
    private MedicProcess typing(String answers) throws IOException, InterruptedException {
        var script = """
                import os, pty, sys
                answers = list(b"%s".splitlines(keepends=True))
                seen = b""
                def read(descriptor):
                    global seen
                    data = os.read(descriptor, 4096)
                    seen += data
                    while answers and (b"uit: " in seen or b"]o: " in seen):
                        seen = seen[min(seen.find(end) %% 1000000 for end in (b"uit: ", b"]o: ")) + 5:]
                        os.write(descriptor, answers.pop(0))
                    return data
                sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:], read)))
                """.formatted(answers);
        var command = new ArrayList<>(List.of("python3", "-c", script));
        command.addAll(MedicProcess.COMMAND);
        command.addAll(List.of("run", "-i", "--", "python3", "shop.py", "bob"));
        return MedicProcess.run(project, null, command);
    }

    @Test
    void unknownIncidentsAndOptionsAreAnsweredInOneLine() throws Exception {
        var unknown = medic("show", "M-77");
        assertThat(unknown.exit()).isNotZero();
        assertThat(unknown.errors().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(unknown.errors()).contains("M-77").doesNotContain("Exception");
        var option = medic("run", "--frobnicate", "--", "true");
        assertThat(option.exit()).isNotZero();
        assertThat(option.errors()).contains("--frobnicate").doesNotContain("Exception");
    }

    private MedicProcess medic(String... arguments) throws IOException, InterruptedException {
        return MedicProcess.in(project, arguments);
    }

    private JsonNode json(String... arguments) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(medic(arguments).output());
    }

    private String source() throws IOException {
        return Files.readString(project.resolve("shop.py"));
    }
}
