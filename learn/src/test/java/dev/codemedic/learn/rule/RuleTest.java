package dev.codemedic.learn.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.learn.lesson.Bug;
import dev.codemedic.learn.lesson.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String TEXT = """
            name: key-error-subscript
            language: python
            when:
              failure: crash
              type: KeyError
              message: it failed
              place: line
            action:
              pattern: |
                $A[$B]
              replacement: |
                $A.get($B, 0)
            test:
              heals:
                - incident: M-1
                  before: |
                    return prices[name]
                  after: |
                    return prices.get(name, 0)
                - incident: M-2
                  before: |
                    total += ages["bob"]
                  after: |
                    total += ages.get("bob", 0)
                - incident: M-3
                  before: |
                    return self.rows[at] + 1
                  after: |
                    return self.rows.get(at, 0) + 1
              leaves-alone:
                - |
                  return prices.get(name, 0)
                - |
                  total += ages.get("bob", 0)
                - |
                  return self.rows.get(at, 0) + 1
            record: worked 3 of 3 times
            origin:
              incidents:
                - M-1
                - M-2
                - M-3
              made: 2026-11-22
              project: shop
            enabled: true
            """;

    @TempDir
    Path folder;

    private List<Lesson> lessons(String incident, String before, String after) {
        var code = "def f(prices, name, ages, at, self, total):\n    " + before + "  # fails\n";
        var bug = Bug.in(folder.resolve(incident), "a.py", "KeyError", code);
        return bug.fixed(incident, "def f(prices, name, ages, at, self, total):\n    " + after + "\n")
                .lessons();
    }

    private List<Lesson> family() {
        var family = new ArrayList<>(lessons("M-1", "return prices[name]", "return prices.get(name, 0)"));
        family.addAll(lessons("M-2", "total += ages[\"bob\"]", "total += ages.get(\"bob\", 0)"));
        family.addAll(lessons("M-3", "return self.rows[at] + 1", "return self.rows.get(at, 0) + 1"));
        return family;
    }

    private static RuleMaker maker(String... taken) {
        return new RuleMaker("shop", DAY, Set.of(taken));
    }

    @Test
    void threeFixesOfOneShapeMakeARule() {
        var rule = maker().of(family()).orElseThrow();
        assertThat(rule.check()).isEmpty();
        assertThat(rule.origin().incidents()).containsExactly("M-1", "M-2", "M-3");
        assertThat(RuleText.write(rule)).isEqualTo(TEXT);
    }

    @Test
    void twoFixesMakeNone() {
        var two = family().stream()
                .filter(lesson -> !lesson.incident().equals("M-3"))
                .toList();
        assertThat(maker().of(two)).isEmpty();
    }

    @Test
    void namesAreUnique() {
        assertThat(maker("key-error-subscript").of(family()))
                .hasValueSatisfying(rule -> assertThat(rule.name()).isEqualTo("key-error-subscript-2"));
    }

    @Test
    void healsAFailureOfItsKind() throws RuleUnreadable {
        var bug = Bug.in(folder, "zoo.py", "KeyError", """
                def legs(animals):
                    return animals["dog"] * 2  # fails
                """);
        var rule = RuleText.read("r.yaml", TEXT);
        assertThat(rule.candidates(bug.diagnosis(), bug.sources()))
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.provenance()).hasToString("rule:key-error-subscript");
                    assertThat(bug.text(candidate.patch())).contains("return animals.get(\"dog\", 0) * 2");
                });
    }

    @Test
    void proposesNothingWhileItIsOff() throws RuleUnreadable {
        var bug = Bug.in(folder, "zoo.py", "KeyError", "print({}[1])  # fails\n");
        var rule = RuleText.read("r.yaml", TEXT);
        var off = rule.with(rule.standing().off("it was undone twice", DAY));
        assertThat(off.candidates(bug.diagnosis(), bug.sources())).isEmpty();
        assertThat(RuleText.write(off)).endsWith("""
                enabled: false
                stopped:
                  reason: it was undone twice
                  since: 2026-11-22
                """);
    }

    @Test
    void comesBackFromItsText() throws RuleUnreadable {
        var rule = RuleText.read("r.yaml", TEXT);
        assertThat(RuleText.write(rule)).isEqualTo(TEXT);
        var off = rule.with(rule.standing().with(false).off("why: \"it\" # failed", DAY));
        assertThat(RuleText.read("r.yaml", RuleText.write(off))).isEqualTo(off);
    }

    @Test
    void aMisspeltKeyIsNamed() {
        assertThatThrownBy(() -> RuleText.read("r.yaml", TEXT.replace("  type:", "  typ:")))
                .hasMessage(
                        "the rule r.yaml has a key that means nothing: when.typ; there are failure, message, place, type");
        assertThatThrownBy(() -> RuleText.read("r.yaml", TEXT.replace("worked 3 of 3", "worked 4 of 3")))
                .hasMessage("the rule r.yaml has a record that does not read `worked 5 of 6 times`");
        assertThatThrownBy(() -> RuleText.read("r.yaml", TEXT.replace("enabled: true", "enabled: perhaps")))
                .hasMessage("the rule r.yaml has no enabled, which is true or false");
        assertThatThrownBy(() -> RuleText.read("r.yaml", TEXT + "name: other\n"))
                .hasMessageContaining("is no YAML");
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            RuleText.read("r.yaml", text);
        } catch (RuleUnreadable refused) {
            assertThat(refused).hasMessageStartingWith("the rule r.yaml ");
        }
    }

    @Test
    void aRuleThatFailsItsTestIsNotImported() throws IOException {
        var file = folder.resolve("r.yaml");
        Files.writeString(file, TEXT.replace("$A.get($B, 0)\n", "$A.get($B, 1)\n"));
        assertThatThrownBy(() -> RuleFolder.imported(file))
                .isInstanceOf(RuleUnreadable.class)
                .hasMessage("the rule r.yaml fails its own test: example 1 is not healed as it says");
    }

    @Test
    void aRuleThatFitsNearlyAnyCodeIsNotImported() throws IOException {
        var file = folder.resolve("r.yaml");
        Files.writeString(file, TEXT.replace("    $A[$B]\n", "    $A\n").replace("    $A.get($B, 0)\n", "    g($A)\n"));
        assertThatThrownBy(() -> RuleFolder.imported(file)).hasMessageContaining("the pattern fits nearly any code");
    }

    @Test
    void aFolderKeepsWhatIsDamaged() throws IOException, RuleUnreadable {
        var rules = new RuleFolder(folder.resolve("rules"));
        assertThat(rules.list().rules()).isEmpty();
        var rule = RuleText.read("r.yaml", TEXT);
        rules.write(rule);
        rules.write(rule.with(rule.standing().with(true)));
        Files.writeString(folder.resolve("rules/broken.yaml"), "name: [");
        var listing = rules.list();
        assertThat(listing.rules())
                .singleElement()
                .satisfies(found -> assertThat(found.standing().record()).isEqualTo("worked 4 of 4 times"));
        assertThat(listing.troubles()).singleElement().asString().startsWith("the rule broken.yaml is no YAML");
        assertThat(folder.resolve("rules/broken.yaml")).hasContent("name: [");
        assertThat(rules.find("key-error-subscript")).isPresent();
        assertThat(rules.remove("key-error-subscript")).isTrue();
        assertThat(rules.find("key-error-subscript")).isEmpty();
        assertThat(rules.find("../broken")).isEmpty();
    }
}
