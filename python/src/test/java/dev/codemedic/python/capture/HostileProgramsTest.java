package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bench compares what each program prints with and without the hook: a print shows that its code was run. */
class HostileProgramsTest {

    private static final String ALL = "dev.codemedic.python.capture.InstalledPython#all";

    @TempDir
    private Path home;

    @ParameterizedTest
    @MethodSource(ALL)
    void callsNoCodeOfTheProgramsObjects(InstalledPython python) throws Exception {
        var frame = HookBench.in(home)
                .file("app.py", """
                        def trap(name, result=None):
                            def trapped(*args, **kwargs):
                                print("ran", name)
                                return result
                            return trapped


                        NAMES = ("__repr__ __str__ __len__ __iter__ __eq__ __ne__ __getattr__ __getitem__ __bool__ "
                                 "__format__ __contains__ __dir__ __sizeof__ __reduce__ items keys values").split()


                        class Kind(type):
                            __name__ = property(trap("metaclass name", "x"))
                            __module__ = property(trap("metaclass module", "x"))
                            __mro__ = property(trap("metaclass mro", ()))
                            __dict__ = property(trap("metaclass dict", {}))
                            __repr__ = trap("metaclass repr", "x")
                            __instancecheck__ = trap("instancecheck", True)
                            __subclasscheck__ = trap("subclasscheck", True)
                            __getattribute__ = trap("metaclass getattribute")


                        def body(namespace):
                            namespace.update((name, trap(name)) for name in NAMES)
                            namespace["__getattribute__"] = trap("getattribute")
                            namespace["__class__"] = property(trap("class", dict))
                            namespace["total"] = property(trap("property"))
                            namespace["__hash__"] = lambda self: 1
                            namespace["__module__"] = "__main__"


                        import types
                        Plain = types.new_class("Plain", (), {"metaclass": Kind}, body)
                        Mapping = types.new_class("Mapping", (dict,), {}, body)
                        Sequence = types.new_class("Sequence", (list,), {}, body)
                        Text = types.new_class("Text", (str,), {}, body)
                        Number = types.new_class("Number", (int,), {}, body)
                        Failing = types.new_class("Failing", (Exception,), {}, body)


                        class Hidden:
                            __dict__ = property(trap("dict", {}))


                        def fail():
                            plain = Plain()
                            mapping = Mapping(a=1)
                            sequence = Sequence([1, plain])
                            text = Text("bob")
                            number = Number(7)
                            hidden = Hidden()
                            inside = [plain, (plain, {plain: plain})]
                            module = types.ModuleType("fake")
                            module.__getattr__ = trap("module getattr")
                            failing = Failing(plain)
                            raise LookupError(plain, inside)


                        import sys
                        sys.excepthook = lambda *args: print("crashed")
                        fail()
                        """)
                .run(python, "app.py")
                .capture()
                .prime();
        assertThat(frame.local("plain").text()).isEqualTo("<Plain object>");
        assertThat(frame.local("plain").kind()).isEqualTo("object");
        assertThat(frame.local("mapping").member("'a'").text()).isEqualTo("1");
        assertThat(frame.local("sequence").size()).isEqualTo(2);
        assertThat(frame.local("text").text()).isEqualTo("'bob'");
        assertThat(frame.local("number").text()).isEqualTo("7");
        assertThat(frame.local("hidden").members()).isZero();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void survivesAProgramThatHasUsedUpItsMemory(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home).file("app.py", """
                        import resource, sys
                        resource.setrlimit(resource.RLIMIT_DATA, (200000000, 200000000))
                        sys.excepthook = lambda *args: None
                        held = []
                        for size in (1000000, 1000, 10):
                            try:
                                while True:
                                    held.append(bytes(size))
                            except MemoryError:
                                pass
                        while True:
                            held.append(bytes(1000))
                        """).run(python, "app.py");
        assertThat(outcome.capture().thrown().type()).isEqualTo("MemoryError");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void survivesExceptionsThatCannotBeShown(InstalledPython python) throws Exception {
        var thrown = HookBench.in(home)
                .file("app.py", """
                        class Broken(Exception):
                            def __str__(self):
                                raise RuntimeError("no text")
                            __repr__ = __str__


                        raise Broken("told", 1)
                        """)
                .run(python, "app.py")
                .capture()
                .thrown();
        assertThat(thrown.type()).isEqualTo("Broken");
        assertThat(thrown.message()).isEqualTo("('told', 1)");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void doesNotImportTheProgramsOwnJsonOrRe(InstalledPython python) throws Exception {
        var bench = HookBench.in(home).file("app.py", "price = 1\nprint(price.amount)\n");
        for (var name : "json re types token tokenize enum keyword operator functools collections".split(" ")) {
            bench.file(name + ".py", "print('imported', __name__)\nraise SystemExit(9)\n");
        }
        assertThat(bench.run(python, "app.py").capture().prime().local("price").text())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void survivesTheDeepestRecursion(InstalledPython python) throws Exception {
        var thrown = HookBench.in(home)
                .file("app.py", """
                        import sys
                        sys.setrecursionlimit(20000)


                        def down(level):
                            return down(level + 1) if level < 15000 else 1 / 0


                        down(0)
                        """)
                .run(python, "app.py")
                .capture()
                .thrown();
        assertThat(thrown.frames()).hasSize(200);
        assertThat(thrown.frames().getFirst().local("level").text()).isEqualTo("15000");
        assertThat(thrown.frames().getLast().function()).isEqualTo("<module>");
        assertThat(thrown.frames().stream().filter(frame -> !frame.localNames().isEmpty()))
                .hasSize(40);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void reportsARecursionError(InstalledPython python) throws Exception {
        var capture = HookBench.in(home)
                .file("app.py", "def down(level):\n    return down(level + 1)\n\n\ndown(0)\n")
                .run(python, "app.py")
                .capture();
        assertThat(capture.thrown().type()).isEqualTo("RecursionError");
        assertThat(capture.prime().function()).isEqualTo("down");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void reportsAMemoryError(InstalledPython python) throws Exception {
        var capture = HookBench.in(home)
                .file("app.py", "size = 10 ** 18\nbytearray(size)\n")
                .run(python, "app.py")
                .capture();
        assertThat(capture.thrown().type()).isEqualTo("MemoryError");
        assertThat(capture.prime().local("size").kind()).isEqualTo("number");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void staysSilentWhereNothingCanBeWritten(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home).file("app.py", """
                        import resource, sys
                        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
                        sys.stdout = sys.stderr = None
                        raise ValueError()
                        """).run(python, "app.py");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.captures()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void writesAtMostSixtyFourCapturesForOneProcess(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home).file("app.py", """
                        import threading
                        for _ in range(80):
                            thread = threading.Thread(target=lambda: 1 / 0, name="same")
                            thread.start()
                            thread.join()
                        """).run(python, "app.py");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.captures()).hasSize(64);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void keepsWarningsTurnedIntoErrorsAway(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home)
                .file("app.py", "prices = {b'pear': 1, 'fig': 2}\nprint(prices['plum'])\n")
                .run(python, "-bb", "-W", "error", "-X", "dev", "app.py");
        assertThat(outcome.capture().prime().local("prices").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void worksInFoldersAndNamesOutsideAscii(InstalledPython python) throws Exception {
        var bench = HookBench.in(home).file("größe/läden.py", """
                        def größe(名前):
                            return "😀é" + 名前.länge


                        größe("\\udcff")
                        """);
        var frame = bench.run(python, "größe/läden.py").capture().prime();
        assertThat(frame.file()).endsWith("/größe/läden.py");
        assertThat(frame.function()).isEqualTo("größe");
        assertThat(frame.local("名前").text()).isEqualTo("'\\udcff'");
    }
}
