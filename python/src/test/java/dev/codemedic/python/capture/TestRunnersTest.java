package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestRunnersTest {

    private static final String ALL = "dev.codemedic.python.capture.InstalledPython#all";
    private static final String WITH_PYTEST = "dev.codemedic.python.capture.InstalledPython#withPytest";

    /** Shows what pytest prints without the time, which differs from run to run. */
    private static final String PYTEST = """
            import re, subprocess, sys
            command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", "/dev/null", "--rootdir=."]
            done = subprocess.run(command, stdout=subprocess.PIPE)
            print(re.sub(r"\\d+\\.\\d+s|0x[0-9a-f]+", "?", done.stdout.decode()))
            sys.exit(done.returncode)
            """;

    @TempDir
    private Path home;

    @ParameterizedTest
    @MethodSource(ALL)
    void unittestFailuresAreSeen(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home).file("test_cart.py", """
                        import sys
                        import unittest


                        class CartTest(unittest.TestCase):
                            def test_total(self):
                                prices = [1, 2]
                                self.assertEqual(4, sum(prices))

                            def test_missing(self):
                                return {}["pear"]

                            def test_parts(self):
                                for part in range(3):
                                    with self.subTest(part=part):
                                        self.assertLess(part, 2)

                            @unittest.expectedFailure
                            def test_known(self):
                                self.fail()

                            @unittest.skip("later")
                            def test_skipped(self):
                                self.fail()

                            def test_fine(self):
                                self.assertRaises(KeyError, lambda: {}["pear"])


                        class BrokenSetup(unittest.TestCase):
                            @classmethod
                            def setUpClass(cls):
                                raise OSError("no database")

                            def test_never(self):
                                pass


                        if __name__ == "__main__":
                            runner = unittest.TextTestRunner(stream=open("report", "w"))
                            unittest.main(testRunner=runner)
                        """).run(python, "test_cart.py");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.captures())
                .allSatisfy(capture -> assertThat(capture.how()).isEqualTo("test"));
        assertThat(outcome.captures())
                .extracting(capture -> capture.test() + " " + capture.thrown().type())
                .containsExactlyInAnyOrder(
                        "__main__.CartTest.test_total AssertionError",
                        "__main__.CartTest.test_missing KeyError",
                        "__main__.CartTest.test_parts AssertionError",
                        "setUpClass (__main__.BrokenSetup) OSError");
        assertThat(outcome.captures())
                .filteredOn(capture -> capture.test().endsWith("test_total"))
                .first()
                .satisfies(capture ->
                        assertThat(capture.prime().local("prices").text()).isEqualTo("[1, 2]"));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void unittestModulesThatCannotBeImportedAreSeenAtTheirOrigin(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home)
                .file("cart.py", "SIZE = len(None)\n")
                .file("test_cart.py", "import unittest\nimport cart\n")
                .file("test_broken.py", "def broken(:\n")
                .file("run.py", """
                        import unittest
                        suite = unittest.defaultTestLoader.discover(".")
                        unittest.TextTestRunner(stream=open("report", "w")).run(suite)
                        """)
                .run(python, "run.py");
        assertThat(outcome.captures())
                .extracting(capture -> capture.test() + " " + capture.how() + " "
                        + capture.thrown().type())
                .containsExactlyInAnyOrder("test_cart test TypeError", "test_broken syntax SyntaxError");
        assertThat(outcome.captures())
                .filteredOn(capture -> capture.test().equals("test_cart"))
                .first()
                .satisfies(capture -> assertThat(capture.prime().file()).endsWith("/cart.py"));
    }

    @ParameterizedTest
    @MethodSource(WITH_PYTEST)
    void pytestFailuresAreSeen(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home)
                .file("tests/test_cart.py", """
                        import pytest
                        import unittest


                        @pytest.fixture
                        def database():
                            raise OSError("no database")


                        @pytest.mark.parametrize("user", ["ann", "bob"])
                        def test_total(user):
                            carts = {"ann": [1]}
                            assert sum(carts[user]) == 1


                        def test_setup(database):
                            pass


                        @pytest.mark.xfail
                        def test_known():
                            assert False


                        def test_skipped():
                            pytest.skip("later")


                        class TestMethods:
                            def test_equal(self):
                                assert [1, 2] == [1, 3]


                        class OldTest(unittest.TestCase):
                            def test_old(self):
                                self.assertTrue(None)
                        """)
                .file("run.py", PYTEST)
                .run(python, "run.py");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.captures())
                .extracting(capture -> capture.test() + " " + capture.thrown().type())
                .containsExactly(
                        "tests/test_cart.py::test_total[bob] KeyError",
                        "tests/test_cart.py::test_setup OSError",
                        "tests/test_cart.py::TestMethods::test_equal AssertionError",
                        "tests/test_cart.py::OldTest::test_old AssertionError");
        assertThat(outcome.captures().getFirst().prime().local("carts").text()).isEqualTo("{'ann': [1]}");
    }

    @ParameterizedTest
    @MethodSource(WITH_PYTEST)
    void pytestFilesThatCannotBeReadAreSeenAtTheirOrigin(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home)
                .file("test_broken.py", "def broken(:\n")
                .file("test_import.py", "import colections\n")
                .file("run.py", PYTEST)
                .run(python, "run.py");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.captures())
                .extracting(capture -> capture.test() + " " + capture.how() + " "
                        + capture.thrown().type())
                .containsExactlyInAnyOrder(
                        "test_broken.py syntax SyntaxError", "test_import.py test ModuleNotFoundError");
    }
}
