package dev.codemedic.bench.defects4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.bench.StandIn;
import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.bench.repair.BugResult;
import dev.codemedic.bench.repair.Half;
import dev.codemedic.bench.repair.Harness;
import dev.codemedic.bench.repair.StateFile;
import dev.codemedic.bench.repair.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Defects4JTest {
    @TempDir
    Path folder;

    private Repositories repositories = new Repositories(Path.of(""));

    @BeforeEach
    void aLibrary() throws IOException {
        repositories = Repositories.in(folder);
    }

    @Test
    void bugsAreChosenByTheirNumbers() throws IOException {
        assertThat(repositories.lang().benchmark(Half.ODD, true).cases())
                .singleElement()
                .satisfies(bug -> assertThat(bug.name()).isEqualTo("Lang-7"));
        assertThat(repositories.lang().bugs(Half.EVEN, true)).isEmpty();
    }

    @Test
    void severalPlacesAreNoSingleLocation() throws IOException {
        var elsewhere = Repositories.FAULTY.replace("? 0", "? 1");
        repositories.describe(repositories.revision(), repositories.patch(elsewhere));
        assertThat(repositories.lang().bugs(Half.ALL, true)).isEmpty();
        assertThat(repositories.lang().bugs(Half.ALL, false)).hasSize(1);
    }

    @Test
    void aGitDirectoryAloneWillDo() throws IOException {
        var bare = new Defects4J(folder.resolve("defects4j/.git"), folder.resolve("library/.git"), Project.LANG);
        assertThat(bare.bugs(Half.ALL, true)).hasSize(1);
        assertThat(LibraryCheck.of(bare.bugs(Half.ALL, true).getFirst()).right())
                .isTrue();
    }

    @Test
    void aRepairSeesTheFaultAndItsTestsAndNothingElse() throws IOException {
        var work = Files.createDirectory(folder.resolve("work"));
        var bug = bug();
        bug.layOut(work);
        assertThat(work.resolve(Repositories.WORDS)).hasContent(Repositories.FAULTY);
        assertThat(files(work))
                .contains(
                        "src/test/org/acme/WordsTest.java",
                        "src/test/org/acme/BaseTest.java",
                        "classes/org/acme/Words.class")
                .doesNotContain("secret.txt")
                .noneMatch(name -> name.contains("MoreTest")
                        || name.contains(".git")
                        || name.contains("Old")
                        || name.contains("Plugin")
                        || name.contains("patch"));
        assertThat(bug.command()).endsWith("org.junit.runner.JUnitCore", "org.acme.WordsTest");
        assertThat(bug.trouble()).hasValue("testOldJava(org.acme.WordsTest) (left out)");
    }

    @Test
    void thePatchOfTheDevelopersIsCorrectWhateverItsSpace() throws IOException {
        var result = run(Repositories.FIXED.replace("dot < 0", "dot<0"));
        assertThat(result.verdict()).isEqualTo("correct");
        assertThat(result.judged().why()).isEqualTo("same as the developer's");
    }

    @Test
    void anotherPatchIsJudgedByTheOtherTests() throws IOException {
        var result = run(Repositories.FIXED.replace("dot < 0", "dot == -1"));
        assertThat(result.verdict()).isEqualTo("correct");
        assertThat(result.judged().why()).isEqualTo("passes 1 held-out tests");

        var other = run(Repositories.FIXED.replace("? 0", "? 1"));
        assertThat(other.verdict()).isEqualTo("plausible");
        assertThat(other.judged().why()).isEqualTo("held-out tests: empty(org.acme.MoreTest)");
    }

    @Test
    void aPatchThatBreaksTheTestsIsWrong() throws IOException {
        assertThat(run(Repositories.FIXED.replace("dot < 0", "dot < 9")).verdict())
                .isEqualTo("wrong");
        assertThat(run(Repositories.FIXED.replace("dot < 0", "dot")).judged().why())
                .contains("does not compile");
    }

    @Test
    void theCheckHoldsBothVersionsAgainstTheTests() throws IOException {
        var check = LibraryCheck.of(bug());
        assertThat(check.right()).isTrue();
        assertThat(check.faulty().why()).isEqualTo("tests: testStem(org.acme.WordsTest)");
        assertThat(check.trouble()).isPresent();
    }

    @Test
    void aBugThatDoesNotShowIsToldApart() throws IOException {
        var harmless = Repositories.FIXED.replace("dot < 0", "dot < 0 || false");
        repositories.describe(repositories.revision(), repositories.patch(harmless));
        var check = LibraryCheck.of(bug());
        assertThat(check.compiled()).isTrue();
        assertThat(check.unusable()).hasValue("the bug does not show here: its tests pass");

        var result = run(Repositories.FIXED);
        assertThat(result.verdict()).isEqualTo("unusable");
        assertThat(Summary.of(List.of(result)).total()).isZero();
        assertThat(Summary.of(List.of(result)).unusable()).isEqualTo(1);
    }

    @Test
    void aVersionThatDoesNotCompileIsToldApart() throws IOException {
        var patch = repositories.patch(Repositories.FAULTY.replace("dot < 1", "dot > nothing"));
        repositories.describe(repositories.revision(), patch);
        assertThat(LibraryCheck.of(bug()).compiled()).isFalse();
    }

    @Test
    void aPatchThatDoesNotFitIsToldApart() throws IOException {
        var patch = repositories.patch(Repositories.FAULTY).replace("int dot", "int spot");
        repositories.describe(repositories.revision(), patch);
        assertThat(LibraryCheck.of(bug()).unusable().orElse("")).startsWith("its patch does not apply: ");
    }

    @Test
    void brokenPatchesAreRefusedInOneSentence() throws IOException {
        var patch = repositories.patch(Repositories.FAULTY);
        repositories.describe(repositories.revision(), patch.substring(0, patch.lastIndexOf("\n     ") + 1));
        assertThatThrownBy(this::bug).isInstanceOf(IOException.class).hasMessage("7.src.patch is a broken patch");
        repositories.describe(repositories.revision(), "no patch at all\n");
        assertThatThrownBy(this::bug).isInstanceOf(IOException.class).hasMessage("7.src.patch is no patch");
    }

    @Test
    void missingPlacesAreRefusedInOneSentence() throws IOException {
        var library = folder.resolve("library");
        assertThatThrownBy(() -> new Defects4J(folder.resolve("none"), library, Project.LANG).bugs(Half.ALL, true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> new Defects4J(library, library, Project.LANG).bugs(Half.ALL, true))
                .hasMessageContaining("is no checkout of Defects4J");
        assertThatThrownBy(() -> new Defects4J(folder.resolve("defects4j"), library, Project.MATH).bugs(Half.ALL, true))
                .hasMessageContaining("framework/projects/Math/active-bugs.csv");
        repositories.describe("0123456789012345678901234567890123456789", repositories.patch(Repositories.FAULTY));
        assertThatThrownBy(() -> bug().layOut(folder.resolve("work")))
                .hasMessageContaining("has no 0123456789012345678901234567890123456789");
    }

    private LibraryBug bug() throws IOException {
        return repositories.lang().bugs(Half.ALL, true).getFirst();
    }

    private BugResult run(String patched) throws IOException {
        try (var medic = new WorkFolder()) {
            var standIn = StandIn.fixing(medic.path(), Map.of(Repositories.WORDS, patched));
            return new Harness(standIn.medic("1"), Duration.ofSeconds(5))
                    .run(repositories.lang().benchmark(Half.ALL, true), StateFile.none(), told -> {})
                    .getFirst();
        }
    }

    private static List<String> files(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }
}
