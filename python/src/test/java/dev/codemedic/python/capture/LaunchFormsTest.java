package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LaunchFormsTest {

    private static final String ALL = "dev.codemedic.python.capture.InstalledPython#all";
    private static final String SHOP = """
            CARTS = {"ann": [1, 2]}


            def total(name):
                items = CARTS.get(name)
                return sum(items)


            if __name__ == "__main__":
                import sys
                print(total(sys.argv[1]))
            """;

    @TempDir
    private Path home;

    private HookBench bench;

    @BeforeEach
    void shop() throws Exception {
        bench = HookBench.in(home).file("shop.py", SHOP);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aScript(InstalledPython python) throws Exception {
        var capture = bench.run(python, "shop.py", "bob").capture();
        assertThat(capture.json().path("format").asInt()).isEqualTo(1);
        assertThat(capture.json().path("language").asText()).isEqualTo("python");
        assertThat(capture.json().path("runtime").asText()).isEqualTo(python.version());
        assertThat(capture.json().path("executable").asText())
                .isEqualTo(python.executable().toString());
        assertThat(capture.json().path("argv").toString()).isEqualTo("[\"shop.py\",\"bob\"]");
        assertThat(capture.json().path("directory").asText())
                .isEqualTo(bench.project().toString());
        assertThat(capture.how()).isEqualTo("uncaught");
        assertThat(capture.thread()).isEqualTo("MainThread");
        assertIsTotal(capture.prime());
        var module = capture.thrown().frames().get(1);
        assertThat(module.function()).isEqualTo("<module>");
        assertThat(module.line()).isEqualTo(11);
        assertThat(module.localNames()).containsExactly("total", "sys", "CARTS");
    }

    private void assertIsTotal(Captured.Frame frame) {
        assertThat(frame.file()).isEqualTo(bench.project().resolve("shop.py").toString());
        assertThat(frame.line()).isEqualTo(6);
        assertThat(frame.function()).isEqualTo("total");
        assertThat(frame.owner()).isEqualTo("shop");
        assertThat(frame.globals()).contains("CARTS", "total").noneMatch(name -> name.startsWith("__"));
        assertThat(frame.local("name").text()).isEqualTo("'bob'");
        assertThat(frame.local("items").kind()).isEqualTo("null");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aModule(InstalledPython python) throws Exception {
        assertIsTotal(bench.run(python, "-m", "shop", "bob").capture().prime());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aPackage(InstalledPython python) throws Exception {
        bench.file("store/__init__.py", "").file("store/__main__.py", "from . import cart\ncart.fill('x')\n");
        bench.file("store/cart.py", "def fill(count):\n    return count - 1\n");
        var frames = bench.run(python, "-m", "store").capture().thrown().frames();
        assertThat(frames.getFirst().owner()).isEqualTo("store.cart");
        assertThat(frames.get(1).owner()).isEqualTo("store.__main__");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void codeOnTheCommandLine(InstalledPython python) throws Exception {
        var thrown = bench.run(python, "-c", "import shop; shop.total('bob')")
                .capture()
                .thrown();
        assertIsTotal(thrown.frames().getFirst());
        assertThat(thrown.frames().get(1).project()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aProgramOnStandardInput(InstalledPython python) throws Exception {
        assertIsTotal(bench.input("import shop\nshop.total('bob')\n")
                .run(python, "-")
                .capture()
                .prime());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aFolder(InstalledPython python) throws Exception {
        bench.file("app/__main__.py", "price = 'x'\nprice - 1\n");
        var frame = bench.run(python, "app").capture().prime();
        assertThat(frame.file()).endsWith("/project/app/__main__.py");
        assertThat(frame.local("price").text()).isEqualTo("'x'");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anArchiveWhoseFilesAreNoProjectFiles(InstalledPython python) throws Exception {
        bench.file("app/__main__.py", "import shop\nshop.total('bob')\n");
        bench.run(python, "-m", "zipapp", "app", "-o", "app.pyz");
        var frames = bench.run(python, "app.pyz").capture().thrown().frames();
        assertThat(frames)
                .filteredOn(frame -> frame.file().endsWith("app.pyz/__main__.py"))
                .singleElement()
                .satisfies(frame -> assertThat(frame.project()).isFalse());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aScriptGivenFromElsewhereThatChangesItsDirectory(InstalledPython python) throws Exception {
        bench.file("move.py", "import os\nos.chdir('/')\nos.environ.clear()\nimport shop\nshop.total('bob')\n")
                .from(home);
        var capture = bench.run(python, "project/move.py").capture();
        assertIsTotal(capture.prime());
        assertThat(capture.json().path("directory").asText())
                .isEqualTo(home.toRealPath().toString());
        assertThat(capture.thrown().frames().get(1).file())
                .isEqualTo(bench.project().resolve("move.py").toString());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aProjectReachedThroughALink(InstalledPython python) throws Exception {
        var link = Files.createSymbolicLink(home.resolve("link"), bench.project());
        assertIsTotal(bench.from(link)
                .run(python, home.resolve("link/shop.py").toString(), "bob")
                .capture()
                .prime());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anEnvironmentWithItsOwnSitecustomize(InstalledPython python) throws Exception {
        bench.run(python, "-m", "venv", "--without-pip", "--symlinks", ".venv");
        var packages = ".venv/lib/python3." + python.minor() + "/site-packages/";
        bench.file(packages + "sitecustomize.py", "import sys\nprint('own', __name__, __file__)\nWORD = 'kept'\n");
        bench.file(packages + "library.py", "def use(given):\n    return given.missing\n");
        bench.file(
                "app.py",
                "import sys\nprint(getattr(sys.modules['sitecustomize'], 'WORD', 'system'))\nimport library\nlibrary.use(1)\n");
        var outcome =
                bench.run(List.of(bench.project().resolve(".venv/bin/python").toString(), "app.py"));
        // Debian's Python has a sitecustomize of its own, which is found before that of the environment.
        var first = outcome.output().startsWith("own sitecustomize");
        assertThat(outcome.output()).contains(first ? "kept" : "system");
        var frames = outcome.capture().thrown().frames();
        assertThat(frames.getFirst().project()).isFalse();
        assertThat(frames.getFirst().localNames()).isEmpty();
        assertThat(frames.get(1).project()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aSitecustomizeThatFails(InstalledPython python) throws Exception {
        bench.file("site/sitecustomize.py", "raise ValueError('in sitecustomize')\n");
        bench.with("PYTHONPATH", bench.project().resolve("site").toString());
        assertIsTotal(bench.run(python, "shop.py", "bob").capture().prime());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aSearchPathThatWasAlreadySet(InstalledPython python) throws Exception {
        bench.file("site/helper.py", "VALUE = 7\n")
                .file("app.py", "import helper, sys\nprint(sys.path)\nhelper.VALUE()\n");
        bench.with("PYTHONPATH", bench.project().resolve("site").toString());
        assertThat(bench.run(python, "app.py").capture().prime().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aProgramThatStartsAnotherOne(InstalledPython python) throws Exception {
        bench.file("app.py", "import subprocess, sys\nprint(subprocess.call([sys.executable, 'shop.py', 'bob']))\n");
        assertIsTotal(bench.run(python, "app.py").capture().prime());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void leavesInterpretersAloneThatIgnoreTheEnvironment(InstalledPython python) throws Exception {
        for (var flag : List.of("-I", "-E", "-S")) {
            assertThat(bench.run(python, flag, "shop.py", "bob").captures()).isEmpty();
        }
    }
}
