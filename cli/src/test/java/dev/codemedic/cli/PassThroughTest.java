package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program under medic behaves as without it. */
class PassThroughTest {
    @TempDir
    Path folder;

    private void sameAsAlone(@org.jspecify.annotations.Nullable String input, String... command)
            throws IOException, InterruptedException {
        var alone = MedicProcess.run(folder, input, List.of(command));
        var arguments = new java.util.ArrayList<>(List.of("run", "--"));
        arguments.addAll(List.of(command));
        var observed = MedicProcess.fed(folder, input, arguments.toArray(String[]::new));
        assertThat(observed).isEqualTo(alone);
    }

    @Test
    void aHealthyPythonProgramIsUntouched() throws Exception {
        Files.writeString(folder.resolve("app.py"), """
                import sys, os
                print('args', sys.argv[1:], 'path', sys.path[0] == os.getcwd())
                print('to stderr', file=sys.stderr)
                print(sys.stdin.read(), end='')
                """);
        sameAsAlone("one\ntwo", "python3", "app.py", "a b", "--flag");
    }

    @Test
    void aHealthyJavaProgramIsUntouched() throws Exception {
        Files.writeString(folder.resolve("App.java"), """
                public class App {
                    public static void main(String[] args) throws Exception {
                        System.out.println(args.length + " " + args[0]);
                        System.err.println("to stderr");
                        System.in.transferTo(System.out);
                    }
                }
                """);
        sameAsAlone("one\ntwo", "java", "App.java", "a b");
    }

    @Test
    void exitCodesPass() throws Exception {
        sameAsAlone(null, "python3", "-c", "import sys; sys.exit(7)");
    }

    @Test
    void binaryOutputPasses() throws Exception {
        sameAsAlone(null, "python3", "-c", "import sys; sys.stdout.buffer.write(bytes(range(256)) * 4096)");
    }

    @Test
    void aSignalThatEndsTheProgramIsReportedAsAShellDoes() throws Exception {
        var ended = MedicProcess.in(
                folder, "run", "--", "python3", "-c", "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)");
        assertThat(ended.exit()).isEqualTo(139);
    }

    @Test
    void aMissingProgramGives127AndSaysSo() throws Exception {
        var ended = MedicProcess.in(folder, "run", "--", "no-such-program-here");
        assertThat(ended.exit()).isEqualTo(127);
        assertThat(ended.errors()).isEqualTo("medic: no-such-program-here: command not found\n");
    }

    @Test
    void aFileThatIsNoProgramGives126() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "hello");
        var ended = MedicProcess.in(folder, "run", "--", "./notes.txt");
        assertThat(ended.exit()).isEqualTo(126);
        assertThat(ended.errors()).contains("not executable");
    }

    @Test
    void aProgramThatNeverEndsIsEndedOnDemand() throws Exception {
        var ended =
                MedicProcess.in(folder, "run", "--timeout", "1", "--", "python3", "-c", "import time; time.sleep(600)");
        assertThat(ended.exit()).isEqualTo(124);
        assertThat(ended.errors()).contains("still running after 1 s");
    }

    @Test
    void nothingIsLeftInTheFolderOfAHealthyProgram() throws Exception {
        MedicProcess.in(folder, "run", "--", "python3", "-c", "print(1)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aProgramInAnotherLanguageJustRuns() throws Exception {
        var ended = MedicProcess.in(folder, "run", "--", "sh", "-c", "echo hi; exit 3");
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.output()).isEqualTo("hi\n");
        assertThat(ended.errors()).contains("heals Python and Java programs so far");
    }
}
