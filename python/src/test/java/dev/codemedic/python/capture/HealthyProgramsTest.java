package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bench compares output and exit code with a run without the hook. */
class HealthyProgramsTest {

    private static final String ALL = "dev.codemedic.python.capture.InstalledPython#all";

    @TempDir
    private Path home;

    @ParameterizedTest
    @MethodSource(ALL)
    void seeNoTraceOfTheHook(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home).file("app.py", """
                        import sys
                        sys.modules.pop("atexit", None)
                        print(sys.path, sorted(sys.modules), sorted(sys.path_importer_cache))
                        print(sys.excepthook is sys.__excepthook__, "sitecustomize" in sys.modules)
                        import asyncio, multiprocessing, threading, unittest
                        print(threading.active_count(), threading.excepthook is getattr(threading, "__excepthook__", 0)
                              if hasattr(threading, "excepthook") else "")
                        print([name for name in sys.modules if "medic" in name])
                        """).run(python, "app.py");
        assertThat(outcome.captures()).isEmpty();
        assertThat(outcome.errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void keepTheirExitCodes(InstalledPython python) throws Exception {
        var bench = HookBench.in(home);
        for (var ending : new String[] {
            "sys.exit(3)",
            "sys.exit('bye')",
            "raise SystemExit",
            "os._exit(4)",
            "raise KeyboardInterrupt",
            "os.kill(os.getpid(), 15)",
            "os.kill(os.getpid(), 2)",
            "os.abort()"
        }) {
            bench.file("app.py", "import os, sys\nprint('here', flush=True)\n" + ending + "\n");
            assertThat(bench.run(python, "app.py").captures()).as(ending).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void mayHandleTheirExceptions(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home).file("app.py", """
                        import asyncio, threading, traceback

                        async def fail():
                            raise KeyError("task")

                        async def main():
                            try:
                                await asyncio.ensure_future(fail())
                            except KeyError:
                                traceback.print_exc()

                        try:
                            {}["handled"]
                        except KeyError:
                            traceback.print_exc()
                        loop = asyncio.new_event_loop()
                        try:
                            loop.run_until_complete(main())
                        finally:
                            loop.close()
                        threading.Thread(target=lambda: (_ for _ in ()).throw(SystemExit)).start()
                        """).run(python, "app.py");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.captures()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void readTheirInput(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home)
                .file("app.py", "import sys\nprint(sys.stdin.read().upper())\n")
                .input("hello\n")
                .run(python, "app.py");
        assertThat(outcome.output()).isEqualTo("HELLO\n\n");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void areTracedWithoutTheHook(InstalledPython python) throws Exception {
        var outcome = HookBench.in(home).file("app.py", """
                        import sys
                        seen = set()

                        def trace(frame, event, argument):
                            if not frame.f_code.co_filename.startswith(("<", sys.base_prefix)):
                                seen.add(frame.f_code.co_filename)
                            return trace

                        sys.settrace(trace)
                        import asyncio, multiprocessing, unittest, colorsys
                        sys.excepthook(ValueError, ValueError("shown"), None)
                        sys.settrace(None)
                        print(sorted(seen))
                        """).run(python, "app.py");
        assertThat(outcome.output()).doesNotContain("medic");
    }

    @Test
    void areLeftAloneWithoutACaptureFolder() throws Exception {
        var outcome = HookBench.in(home)
                .file("app.py", "import sys\nprint(sys.meta_path[0], type(sys.excepthook))\n")
                .file("start.py", """
                        import os, subprocess, sys
                        os.environ.pop("MEDIC_CAPTURE", None)
                        subprocess.call([sys.executable, "app.py"])
                        """)
                .run(InstalledPython.newest(), "start.py");
        assertThat(outcome.output()).contains("builtin_function").doesNotContain("Finder object");
    }
}
