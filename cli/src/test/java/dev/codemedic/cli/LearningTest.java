package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one heal teaches the next ones of the same project. */
class LearningTest {
    @TempDir
    Path project;

    @BeforeEach
    void mark() throws IOException {
        Files.writeString(project.resolve("medic.toml"), "");
    }

    /** The same mistake under other names: what is looked up may not be there. */
    private void write(String file, String table, String find, String sum, String key) throws IOException {
        Files.writeString(project.resolve(file + ".py"), """
                import sys

                %1$s = {"%4$s": [(1, 2), (3, 4)]}


                def %2$s(wanted):
                    return %1$s.get(wanted)


                def %3$s(wanted):
                    rows = %2$s(wanted)
                    return sum(figure for _, figure in rows)


                print("%3$s", %3$s(sys.argv[1]))
                """.formatted(table, find, sum, key));
    }

    private void first() throws IOException {
        write("shop", "CARTS", "cart_of", "price", "alice");
    }

    private void second() throws IOException {
        write("depot", "STOCK", "shelves", "weight", "nails");
    }

    private void third() throws IOException {
        write("school", "MARKS", "marks", "points", "tom");
    }

    private void fourth() throws IOException {
        write("garden", "BEDS", "plants_in", "height", "roses");
    }

    private MedicProcess medic(String... words) throws IOException, InterruptedException {
        return MedicProcess.in(project, words);
    }

    private JsonNode heal(String file, String... options) throws IOException, InterruptedException {
        var words = Stream.of(
                        Stream.of("run", "--json"),
                        Stream.of(options),
                        Stream.of("--", "python3", file + ".py", "nobody"))
                .flatMap(part -> part)
                .toArray(String[]::new);
        var told = medic(words).output().strip();
        return new ObjectMapper().readTree(told.lines().toList().getLast());
    }

    private static String best(JsonNode heal) {
        return heal.at("/proposals/0/source").asText();
    }

    private void accept(String incident) throws IOException, InterruptedException {
        assertThat(medic("apply", "--no-run", incident).exit()).isZero();
    }

    @Test
    void theSecondTimeTheFixComesFromMemory() throws IOException, InterruptedException {
        first();
        assertThat(best(heal("shop"))).startsWith("template:");
        accept("M-1");
        second();
        var second = heal("depot");
        assertThat(best(second)).isEqualTo("lesson:M-1");
        assertThat(second.at("/proposals/0/diff").asText()).contains("+    return STOCK.get(wanted, [])");
        assertThat(second.at("/candidates")).as("nothing else was tried").hasSize(1);
        assertThat(second.at("/proposals/0/score/C").asDouble()).isGreaterThan(0.5);
    }

    @Test
    void whatIsRememberedIsShownBeforeItIsChecked() throws IOException, InterruptedException {
        first();
        heal("shop");
        accept("M-1");
        second();
        assertThat(medic("run", "--", "python3", "depot.py", "nobody").errors())
                .containsSubsequence(
                        "from memory, being checked: as in M-1",
                        "STOCK.get(wanted, [])",
                        "reproduced in a sandbox",
                        "verdict: survives");
    }

    @Test
    void withoutMemoryItIsFoundAsTheFirstTime() throws IOException, InterruptedException {
        first();
        heal("shop");
        accept("M-1");
        second();
        assertThat(best(heal("depot", "--no-memory"))).startsWith("template:");
    }

    @Test
    void theThirdFixOfAKindIsARuleAndTheFourthIsMadeByIt() throws IOException, InterruptedException {
        first();
        heal("shop");
        accept("M-1");
        second();
        heal("depot");
        accept("M-2");
        assertThat(medic("rules").output()).contains("no rules yet");
        third();
        heal("school");
        assertThat(medic("apply", "--no-run", "M-3").errors()).contains("the third fix of this kind is a rule now: ");
        var rule = new ObjectMapper()
                .readTree(medic("rules", "list", "--json").output())
                .at("/rules/0");
        assertThat(rule.at("/kept").asInt()).isEqualTo(3);
        assertThat(StreamSupport.stream(rule.at("/incidents").spliterator(), false)
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrder("M-1", "M-2", "M-3");
        var name = rule.at("/name").asText();
        assertThat(medic("rules", "show", name).output()).contains(".get(", "[]", "# passes its own test");
        fourth();
        assertThat(best(heal("garden"))).isEqualTo("rule:" + name);
    }

    @Test
    void aLessonWhoseFixIsUndoneIsNotPutForwardAgain() throws IOException, InterruptedException {
        first();
        heal("shop");
        accept("M-1");
        assertThat(medic("undo", "M-1").exit()).isZero();
        second();
        assertThat(best(heal("depot"))).startsWith("template:");
    }

    @Test
    void aRuleThatFailsTwiceSwitchesItselfOffAndSaysSo() throws IOException, InterruptedException {
        first();
        heal("shop");
        accept("M-1");
        second();
        heal("depot");
        accept("M-2");
        third();
        heal("school");
        accept("M-3");
        fourth();
        heal("garden");
        accept("M-4");
        assertThat(medic("undo", "M-4").errors()).doesNotContain("switched off");
        write("fleet", "BUSES", "seats_of", "seats", "seven");
        heal("fleet");
        accept("M-5");
        assertThat(medic("undo", "M-5").errors())
                .contains("is switched off: 2 of its last 2 fixes were not kept", "medic rules on");
        assertThat(medic("rules").output()).contains("off: 2 of its last 2 fixes were not kept");
    }

    @Test
    void rulesAreSharedAsFiles() throws IOException, InterruptedException {
        first();
        heal("shop");
        accept("M-1");
        second();
        heal("depot");
        accept("M-2");
        third();
        heal("school");
        accept("M-3");
        assertThat(medic("rules", "export", "--to", "rules").output()).contains("Wrote 1 rule to rules");
        var other = Files.createDirectory(project.resolve("other"));
        Files.writeString(other.resolve("medic.toml"), "");
        Files.copy(project.resolve("garden.py").resolveSibling("depot.py"), other.resolve("copy.py"));
        fourth();
        Files.move(project.resolve("garden.py"), other.resolve("garden.py"));
        assertThat(MedicProcess.in(other, "rules", "import", "../rules").output())
                .contains("elsewhere it worked 3 of 3 times");
        var healed = MedicProcess.in(other, "run", "--json", "--", "python3", "garden.py", "nobody");
        assertThat(best(new ObjectMapper().readTree(healed.output()))).startsWith("rule:");
    }

    @Test
    void aRuleThatFailsItsOwnTestIsNotImported() throws IOException, InterruptedException {
        Files.writeString(project.resolve("bad.yaml"), """
                name: bad
                language: python
                when:
                  failure: crash
                  type: KeyError
                  place: line
                action:
                  pattern: |
                    $A[$B]
                  replacement: |
                    $A.get($B, 0)
                test:
                  heals:
                    - before: |
                        return prices[name]
                      after: |
                        return 7
                record: worked 900 of 900 times
                origin:
                  made: 2026-11-22
                  project: shop
                enabled: true
                """);
        var refused = medic("rules", "import", "bad.yaml");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).contains("fails its own test");
        assertThat(medic("rules").output()).contains("no rules yet");
    }
}
