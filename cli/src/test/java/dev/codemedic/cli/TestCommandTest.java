package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code medic test} as a user meets it, with tests of every bad kind. */
class TestCommandTest {
    private static final String[] PYTEST = {"--", "python3", "-m", "pytest", "-q"};
    private static final String[] UNITTEST = {"--", "python3", "-m", "unittest"};

    @TempDir
    private Path folder = Path.of("");

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private MedicProcess test(String[] command, String... options) throws Exception {
        var words = new ArrayList<>(List.of("test"));
        words.addAll(List.of(options));
        words.addAll(Arrays.asList(command));
        return MedicProcess.in(folder, words.toArray(String[]::new));
    }

    /** The one line of JSON, last on standard output. */
    private JsonNode json(String... command) throws Exception {
        var run = test(command, "--json");
        return new ObjectMapper().readTree(run.output().lines().toList().getLast());
    }

    @Test
    void passingTestsAreLeftAlone() throws Exception {
        write("test_one.py", "def test_one(): assert True\n");
        var run = test(PYTEST);
        assertThat(run.exit()).isZero();
        assertThat(run.errors()).contains("1 test passes; there is nothing to repair");
        assertThat(json(PYTEST).path("tests").path("passing").asInt()).isEqualTo(1);
    }

    @Test
    void noTestsAtAllAreToldWithWhatToDo() throws Exception {
        write("shop.py", "x = 1\n");
        var run = test(PYTEST);
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.errors())
                .contains("collected no tests; name the files or folders")
                .contains("[no-tests]");
        assertThat(json(UNITTEST).path("decision").path("reason").asText()).isEqualTo("no-tests");
    }

    @Test
    void aTestFileThatCannotBeImportedIsAFailureLikeAnother() throws Exception {
        write("test_one.py", "import nowhere_at_all\ndef test_one(): assert True\n");
        var run = test(PYTEST);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors())
                .contains("cannot be imported: ModuleNotFoundError")
                .contains("[dependency]")
                .contains("pip install nowhere_at_all");
        assertThat(json(UNITTEST).path("decision").path("reason").asText()).isEqualTo("dependency");
    }

    @Test
    void aBrokenTestFileIsNotEdited() throws Exception {
        write("test_one.py", "def test_one()\n    assert 1 == 2\n");
        var run = test(PYTEST, "--apply");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("no code fix");
        assertThat(folder.resolve("test_one.py")).hasContent("def test_one()\n    assert 1 == 2\n");
    }

    @Test
    void aMissingRunnerIsNamed() throws Exception {
        var python = python(folder);
        write("test_one.py", "def test_one(): assert True\n");
        var run = test(new String[] {"--", python, "-m", "pytest"});
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).contains("pytest is not installed").contains("-m pip install pytest; or");
    }

    /** A virtual environment without any package. */
    private static String python(Path folder) throws Exception {
        var made = MedicProcess.run(folder, null, List.of("python3", "-m", "venv", "--without-pip", ".venv"));
        assumeTrue(made.exit() == 0);
        return ".venv/bin/python";
    }

    @Test
    void whatHangsDiesOrForksIsNoProblemOfOurs() throws Exception {
        write("shop.py", "import os\n\ndef one():\n    return 2\n");
        write("test_one.py", """
                import os, shop, unittest
                class OneTest(unittest.TestCase):
                    def test_a(self): self.assertEqual(1, shop.one())
                    def test_b(self):
                        if os.fork() == 0: raise ValueError("astray")
                    def test_c(self): print("{}\\n\\x1b[2J" * 9); os.write(1, b"[]")
                """);
        var run = test(UNITTEST);
        assertThat(run.errors()).contains("`return 2` becomes `return 1`").doesNotContain("\u001b[2J");
        write("test_two.py", """
                import os, unittest
                class TwoTest(unittest.TestCase):
                    def test_die(self): os.kill(os.getpid(), 9)
                """);
        var dying = test(new String[] {"--", "python3", "-m", "unittest", "test_two"});
        assertThat(dying.exit()).isEqualTo(1);
        assertThat(dying.errors())
                .contains("the process ended in the middle of the test")
                .contains("run the failing test alone")
                .contains("[out-of-scope]");
    }

    @Test
    void testsByChanceAreNotRepaired() throws Exception {
        write("test_one.py", "import random\ndef test_one(): assert random.random() < 0.5\n");
        write("test_two.py", "import random\ndef test_two(): assert random.getrandbits(64) & 1\n");
        write("test_three.py", "import random\ndef test_three(): assert random.getrandbits(64) & 1\n");
        write("test_four.py", "import random\ndef test_four(): assert random.getrandbits(64) & 1\n");
        var run = test(PYTEST);
        assertThat(run.errors()).contains("unsteady").doesNotContain("survives").doesNotContain("regression-checked");
    }

    @Test
    void severalFaultsAreRepairedTogether() throws Exception {
        write("stock.py", """
                def left(had, sold):
                    return had + sold


                def share(part, whole):
                    return 100 * part / (whole + 1)
                """);
        write("name.py", "def full(first, last):\n    return last + ' ' + first\n");
        write("test_shop.py", """
                import name, pytest, stock

                def test_left(): assert stock.left(5, 2) == 3
                def test_none_left(): assert stock.left(2, 2) == 0
                def test_share(): assert stock.share(1, 4) == 25
                def test_half(): assert stock.share(4, 8) == 50
                def test_full(): assert name.full("Ada", "King") == "Ada King"
                def test_same(): assert name.full("Bo", "Bo") == "Bo Bo"
                """);
        var run = test(PYTEST, "--apply");
        assertThat(run.errors())
                .contains("none passes them all by itself")
                .contains("5 failing tests pass, none fails");
        assertThat(Files.readString(folder.resolve("stock.py"))).contains("had - sold");
        assertThat(test(PYTEST).errors()).contains("6 tests pass; there is nothing to repair");
    }

    @Test
    void aFaultInATableIsRepairedTogetherWithAnother() throws Exception {
        write("tariff.py", """
                BANDS = [(10, 1.5), (40, 1.2), (200, 0.9)]


                def price(units):
                    for limit, rate in BANDS:
                        if units <= limit:
                            return units * rate
                    raise ValueError(units)


                def used(readings):
                    return readings[-1] + readings[0]
                """);
        write("test_tariff.py", """
                from tariff import price, used

                def test_small(): assert price(4) == 6.0
                def test_middle(): assert price(20) == 24.0 and price(50) == 60.0
                def test_large(): assert price(100) == 90.0
                def test_used(): assert used([10, 30, 45]) == 35
                """);
        var run = test(PYTEST);
        assertThat(run.errors())
                .contains("(50, 1.2)")
                .contains("readings[-1] - readings[0]")
                .contains("2 failing tests pass, none fails");
    }

    @Test
    void whereOneOfTwoFaultsCanBeRepairedThatIsDoneAndSaid() throws Exception {
        write("stock.py", """
                def left(had, sold):
                    return had + sold


                def code(name):
                    raise NotImplementedError
                """);
        write("test_shop.py", """
                import stock

                def test_left(): assert stock.left(5, 2) == 3
                def test_code():
                    assert [stock.code(n) for n in ("ab", "b", "")] == ["9tx", "4q", "zz"]
                """);
        var run = test(PYTEST, "--budget", "8");
        assertThat(run.errors())
                .contains("`return had + sold` becomes `return had - sold`")
                .contains("survives")
                .contains("another test still fails");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void slowTestsAreNoHangs() throws Exception {
        write("test_one.py", "import time\ndef test_one(): time.sleep(2.5)\n");
        assertThat(test(PYTEST).errors()).contains("1 test passes");
    }

    @Test
    void testsThatAloneTakeTooLongAreToldAndNotWaitedFor() throws Exception {
        write("test_slow.py", """
                import time, unittest
                class Slow(unittest.TestCase):
                    pass
                for number in range(60):
                    setattr(Slow, f"test_{number}", lambda self: time.sleep(0.5))
                """);
        var run = test(UNITTEST, "--budget", "1", "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors())
                .contains("did not come to their end within 10 s")
                .contains("--budget");
        assertThat(run.output()).contains("\"reason\":\"budget\"");
    }

    @Test
    void whatIsNoTestCommandIsTold() throws Exception {
        var run = test(new String[] {"--", "sh", "-c", "exit 3"});
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.errors()).contains("[not-observed]");
        assertThat(json("--", "true").path("decision").path("reason").asText()).isEqualTo("not-observed");
        assertThat(json("--", "no-such-program").path("decision").path("reason").asText())
                .isEqualTo("not-started");
    }

    @Test
    void aConstantOfAModuleIsRepairedWhereverItStands() throws Exception {
        write("shop/__init__.py", "");
        write("shop/config.py", "RATES = {'de': 19, 'fr': 12}\nLIMIT = 100\n");
        write(
                "shop/bill.py",
                "from .config import LIMIT, RATES\n\n\ndef gross(net, land):\n    if net > LIMIT:\n"
                        + "        raise ValueError(net)\n    return net + net * RATES[land] / 100\n");
        write(
                "test_bill.py",
                "import pytest\nfrom shop.bill import gross\n\n"
                        + "@pytest.mark.parametrize('land, wanted', [('de', 119), ('fr', 121)])\n"
                        + "def test_gross(land, wanted): assert gross(100, land) == wanted\n"
                        + "def test_half(): assert gross(50, 'fr') == 60.5\n"
                        + "def test_much():\n    with pytest.raises(ValueError): gross(101, 'de')\n");
        var run = test(PYTEST);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).contains("becomes").contains("'fr': 21");
        assertThat(test(PYTEST, "--apply").exit()).isZero();
        assertThat(folder.resolve("shop/config.py")).content().contains("'fr': 21}");
        assertThat(test(PYTEST).errors()).contains("4 tests pass");
    }

    @Test
    void aModuleThatBreaksWhenItIsLoadedIsRepaired() throws Exception {
        write(
                "units.py",
                "NAMES = ['km', 'm']\nFACTORS = [1000, 1]\nLAST = FACTORS[2]\n\n\ndef smallest():\n    return LAST\n");
        write("test_units.py", "from units import smallest\ndef test_smallest(): assert smallest() == 1\n");
        var run = test(PYTEST);
        assertThat(run.errors()).contains("LAST = FACTORS[1]");
    }

    @Test
    void aFolderOfCasesIsTestedRepairedAndAppliedTo() throws Exception {
        write(
                "src/total.py",
                "def total(prices):\n    result = 0\n    for p in prices:\n        result -= p\n"
                        + "    return result\n");
        write("cases/total.json", "[[[1, 2, 3]], 6]\n[[[]], 0]\n");
        var run = test(new String[] {"cases/"});
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors())
                .contains("total([1, 2, 3]) gave -6 instead of 6")
                .contains("--> src/total.py:1")
                .contains("`result -= p` becomes `result += p`");
        var applied = test(new String[] {"cases/"}, "--apply");
        assertThat(applied.exit()).isZero();
        assertThat(folder.resolve("src/total.py")).content().contains("result += p");
        assertThat(test(new String[] {"cases/"}).errors()).contains("2 tests pass");
        write("cases/total.json", "[[[1, 2, 3]], 6]\n[\n");
        var broken = test(new String[] {"cases/"});
        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.errors().lines()).hasSize(1);
        assertThat(broken.errors()).contains("line 2").contains("medic test --help");
        assertThat(json("cases").path("decision").path("reason").asText()).isEqualTo("bad-cases");
    }

    /** Whether it runs, and does not only wait for its parent to take note of its end. */
    private static boolean runs(ProcessHandle process) {
        try {
            var status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
            return process.isAlive() && !status.contains("State:\tZ");
        } catch (IOException gone) {
            return false;
        }
    }

    /** The processes that it has started as soon as there were so many, ended ones included. */
    private static Set<ProcessHandle> started(Process process, int many) {
        var seen = new LinkedHashSet<ProcessHandle>();
        while (process.isAlive() && seen.size() < many) {
            process.descendants().forEach(seen::add);
            Thread.onSpinWait();
        }
        return seen;
    }

    @Test
    void aSignalLeavesNothingBehind(@TempDir Path temporary) throws Exception {
        write("shop.py", "def f(x):\n    return x * 31 + 5\n");
        write(
                "test_one.py",
                "import shop, time\ndef test_one():\n    time.sleep(0.05)\n    assert shop.f(3) == 7171\n");
        for (int many : new int[] {1, 5, 12}) {
            var words = new ArrayList<>(MedicProcess.COMMAND);
            words.add(1, "-Djava.io.tmpdir=" + temporary);
            words.add("test");
            words.addAll(Arrays.asList(PYTEST));
            var log = folder.resolve("log").toFile();
            var process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            var started = started(process, many);
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (System.nanoTime() < patience && started.stream().anyMatch(TestCommandTest::runs)) {
                Thread.onSpinWait();
            }
            assertThat(started).noneMatch(TestCommandTest::runs);
            try (var left = Files.list(temporary)) {
                assertThat(left.filter(file -> file.getFileName().toString().startsWith("medic")))
                        .as("after %d processes", many)
                        .isEmpty();
            }
            assertThat(Files.readString(log.toPath(), StandardCharsets.UTF_8)).doesNotContain("dev.codemedic");
        }
    }
}
