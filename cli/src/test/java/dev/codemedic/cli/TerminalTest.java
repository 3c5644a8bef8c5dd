package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Medic in a terminal of its own: the program sees the terminal, keys reach it, Ctrl-C ends it and heals nothing. */
class TerminalTest {

    @TempDir
    private Path folder = Path.of("");

    /** Runs medic in a fresh terminal; what is typed goes out when the program prints {@code ready}. */
    private MedicProcess typing(String typed, String program) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("main.py"), program);
        var script = """
                import os, pty, sys
                typed = [b"%s"]
                seen = b""
                def read(descriptor):
                    global seen
                    data = os.read(descriptor, 4096)
                    seen += data
                    if b"ready" in seen and typed:
                        os.write(descriptor, typed.pop())
                    return data
                sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:], read)))
                """.formatted(typed);
        var command = new ArrayList<>(List.of("python3", "-c", script));
        command.addAll(MedicProcess.COMMAND);
        command.addAll(List.of("run", "--", "python3", "main.py"));
        return MedicProcess.run(folder, null, command);
    }

    @Test
    void theProgramSeesTheTerminal() throws Exception {
        var run = typing("", """
                import os, sys
                print(sys.stdin.isatty(), sys.stdout.isatty(), sys.stderr.isatty(), "ready")
                """);
        assertThat(run.output()).contains("True True True ready");
        assertThat(run.exit()).isZero();
    }

    @Test
    void whatIsTypedReachesTheProgram() throws Exception {
        var run = typing("ada\\n", """
                print("ready")
                print("hello " + input())
                """);
        assertThat(run.output()).contains("hello ada");
        assertThat(run.exit()).isZero();
    }

    @Test
    void ctrlCEndsTheProgramAndNothingIsHealed() throws Exception {
        var run = typing("\\x03", """
                import time
                print("ready", flush=True)
                time.sleep(60)
                """);
        assertThat(run.output()).contains("KeyboardInterrupt").doesNotContain("M-1");
        assertThat(run.exit()).isEqualTo(130);
        assertThat(folder.resolve(".medic/medic.db")).doesNotExist();
    }

    @Test
    void aProgramMayHandleCtrlCItself() throws Exception {
        var run = typing("\\x03", """
                import time
                try:
                    print("ready", flush=True)
                    time.sleep(60)
                except KeyboardInterrupt:
                    print("good bye")
                """);
        assertThat(run.output()).contains("good bye").doesNotContain("M-1");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aCrashAfterTypedInputIsExplainedButCannotBeRunAgain() throws Exception {
        var run = typing("x\\n", """
                print("ready")
                print(int(input()))
                """);
        assertThat(run.output()).contains("ValueError").contains("[not-reproducible]");
    }
}
