package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrashesTest {

    private static final String ALL = "dev.codemedic.python.capture.InstalledPython#all";

    @TempDir
    private Path home;

    @ParameterizedTest
    @MethodSource(ALL)
    void followTheChainThatPythonPrints(InstalledPython python) throws Exception {
        var chain = run(python, """
                def read():
                    try:
                        {}["port"]
                    except KeyError as error:
                        raise ValueError("bad settings") from error


                try:
                    read()
                except ValueError:
                    raise RuntimeError("no start")
                """).capture().chain();
        assertThat(chain).extracting(Captured.Thrown::type).containsExactly("RuntimeError", "ValueError", "KeyError");
        assertThat(chain).extracting(Captured.Thrown::link).containsExactly("raised", "context", "cause");
        assertThat(chain.get(2).frames().getFirst().function()).isEqualTo("read");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void leaveOutASuppressedContext(InstalledPython python) throws Exception {
        var chain = run(python, """
                try:
                    {}["port"]
                except KeyError:
                    raise ValueError("bad settings") from None
                """).capture().chain();
        assertThat(chain).extracting(Captured.Thrown::type).containsExactly("ValueError");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void endACycleOfCauses(InstalledPython python) throws Exception {
        var chain = run(python, """
                one = ValueError("one")
                two = ValueError("two")
                one.__cause__ = two
                two.__cause__ = one
                raise one
                """).capture().chain();
        assertThat(chain).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#since311")
    void nameTheFirstLeafOfAGroup(InstalledPython python) throws Exception {
        var chain = run(python, """
                def leaf():
                    return {}["leaf"]


                try:
                    leaf()
                except KeyError as error:
                    raise ExceptionGroup("several", [ExceptionGroup("inner", [error]), ValueError()])
                """).capture().chain();
        assertThat(chain).extracting(Captured.Thrown::type).containsExactly("ExceptionGroup", "KeyError");
        assertThat(chain.getFirst().message()).isEqualTo("several (2 sub-exceptions)");
        assertThat(chain.get(1).link()).isEqualTo("cause");
        assertThat(chain.get(1).frames().getFirst().function()).isEqualTo("leaf");
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#since311")
    void knowColumnsInUtf16(InstalledPython python) throws Exception {
        var frame = run(python, """
                def fail(name):
                    return "é😀" + name.länge + "x"


                fail("bob")
                """).capture().prime();
        assertThat(frame.span()).isEqualTo("2:19-2:29");
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#since311")
    void knowColumnsOfOtherEncodings(InstalledPython python) throws Exception {
        var source = "# -*- coding: latin-1 -*-\r\nword = 'é' + None.x\r\n";
        var frame = HookBench.in(home)
                .bytes("app.py", source.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .run(python, "app.py")
                .capture()
                .prime();
        assertThat(frame.span()).isEqualTo("2:13-2:19");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void nameMethodsByTheirClass(InstalledPython python) throws Exception {
        var frames = run(python, """
                class Shop:
                    class Cart:
                        @classmethod
                        def make(cls):
                            return cls().total

                        @property
                        def total(self):
                            return (lambda: 1 / 0)()


                Shop.Cart.make()
                """).capture().thrown().frames();
        assertThat(frames)
                .extracting(Captured.Frame::function)
                .containsExactly("<lambda>", "total", "make", "<module>");
        assertThat(frames.get(1).owner()).isEqualTo("app.Shop.Cart");
        assertThat(frames.get(2).owner()).isEqualTo("app.Shop.Cart");
        assertThat(frames.get(3).owner()).isEqualTo("app");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void nameTheProgramsOwnExceptions(InstalledPython python) throws Exception {
        var thrown = run(python, """
                import json


                class Empty(LookupError):
                    pass


                try:
                    json.loads("{")
                except ValueError:
                    raise Empty("cart")
                """).capture().chain();
        assertThat(thrown.getFirst().type()).isEqualTo("Empty");
        assertThat(thrown.getFirst().module()).isEqualTo("__main__");
        assertThat(thrown.getFirst().message()).isEqualTo("cart");
        assertThat(thrown.get(1).module()).isEqualTo("json.decoder");
        assertThat(thrown.get(1).message())
                .startsWith("Expecting property name")
                .contains("(char 1)");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void areSeenThoughTheProgramReplacesTheHook(InstalledPython python) throws Exception {
        var capture = run(python, """
                import sys
                sys.excepthook = lambda kind, value, traceback: print("oops", kind.__name__)
                {}["late"]
                """).capture();
        assertThat(capture.how()).isEqualTo("late");
        assertThat(capture.thrown().type()).isEqualTo("KeyError");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void areToldOnceWhereTheProgramsHookCallsThePreviousOne(InstalledPython python) throws Exception {
        var capture = run(python, """
                import sys
                before = sys.excepthook
                sys.excepthook = lambda *args: (print("oops"), before(*args))
                {}["once"]
                """).capture();
        assertThat(capture.how()).isEqualTo("uncaught");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site-packages", "node_modules", ".venv", "venv", ".tox"})
    void leaveLibrariesInsideTheProjectWithoutVariables(String folder) throws Exception {
        var frames = HookBench.in(home)
                .file(folder + "/lib.py", "def use(item):\n    return item.price\n")
                .file("app.py", "import sys\nsys.path.append('" + folder + "')\nimport lib\nlib.use(1)\n")
                .run(InstalledPython.newest(), "app.py")
                .capture()
                .thrown()
                .frames();
        assertThat(frames).extracting(Captured.Frame::project).containsExactly(false, true);
        assertThat(frames.getFirst().localNames()).isEmpty();
    }

    private HookBench.Outcome run(InstalledPython python, String source) throws Exception {
        return HookBench.in(home).file("app.py", source).run(python, "app.py");
    }
}
