package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenSourcesTest {

    private static final String ALL = "dev.codemedic.python.capture.InstalledPython#all";

    @TempDir
    private Path home;

    @ParameterizedTest
    @MethodSource(ALL)
    void ofTheProgramItselfAreSeen(InstalledPython python) throws Exception {
        var capture = HookBench.in(home)
                .file("app.py", "print('never')\ntotal = (1 + )\n")
                .run(python, "app.py")
                .capture();
        assertThat(capture.how()).isEqualTo("syntax");
        assertThat(capture.thrown().type()).isEqualTo("SyntaxError");
        assertThat(capture.thrown().message()).isEqualTo("invalid syntax");
        assertThat(capture.thrown().frames()).hasSize(1);
        assertThat(capture.prime().file()).endsWith("/project/app.py");
        assertThat(capture.prime().owner()).isEqualTo("app");
        assertThat(capture.prime().line()).isEqualTo(2);
        assertThat(capture.prime().json().path("column").asInt()).isEqualTo(13);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void ofImportedModulesAreSeen(InstalledPython python) throws Exception {
        var capture = HookBench.in(home)
                .file("app.py", "import shop\n")
                .file("shop.py", "def total(:\n    pass\n")
                .run(python, "app.py")
                .capture();
        assertThat(capture.how()).isEqualTo("syntax");
        assertThat(capture.thrown().frames())
                .filteredOn(Captured.Frame::project)
                .extracting(frame -> Path.of(frame.file()).getFileName().toString())
                .containsExactly("shop.py", "app.py");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void bySpacesAndTabsAreSeen(InstalledPython python) throws Exception {
        var bench = HookBench.in(home);
        var indentation = bench.file("app.py", "if True:\nprint(1)\n")
                .run(python, "app.py")
                .capture();
        assertThat(indentation.how()).isEqualTo("syntax");
        assertThat(indentation.thrown().type()).isEqualTo("IndentationError");
        assertThat(indentation.prime().line()).isEqualTo(2);
        var tabs = bench.file("app.py", "if True:\n        a = 1\n\tb = 2\n")
                .run(python, "app.py")
                .capture();
        assertThat(tabs.thrown().type()).isEqualTo("TabError");
        assertThat(tabs.prime().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void inAWrongEncodingAreSeen(InstalledPython python) throws Exception {
        var capture = HookBench.in(home)
                .bytes("app.py", new byte[] {'a', '=', '\'', (byte) 0xe9, '\'', '\n'})
                .run(python, "app.py")
                .capture();
        assertThat(capture.how()).isEqualTo("syntax");
        assertThat(capture.thrown().message()).containsIgnoringCase("utf-8");
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#since311")
    void knowTheColumnsOfWhatIsWrong(InstalledPython python) throws Exception {
        var bench = HookBench.in(home);
        for (var wrong : new String[] {"f() = 5", "return price", "1 = price", "price price"}) {
            var frame = bench.file("app.py", "word = '😀é'; " + wrong + "\n")
                    .run(python, "app.py")
                    .capture()
                    .prime();
            assertThat(frame.span()).as(wrong).startsWith(wrong.equals("price price") ? "1:20" : "1:14");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eval('1 +')", "exec('if:')", "compile('(', 'nowhere.py', 'exec')"})
    void leavesCodeThatTheProgramMakesAsAnOrdinaryCrash(String code) throws Exception {
        var capture = HookBench.in(home)
                .file("app.py", code + "\n")
                .run(InstalledPython.newest(), "app.py")
                .capture();
        assertThat(capture.how()).isEqualTo("uncaught");
        assertThat(capture.prime().line()).isEqualTo(1);
    }
}
