package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConcurrentCrashesTest {

    private static final String ALL = "dev.codemedic.python.capture.InstalledPython#all";

    @TempDir
    private Path home;

    @ParameterizedTest
    @MethodSource(ALL)
    void ofThreadsAreSeen(InstalledPython python) throws Exception {
        var outcome = run(python, """
                import threading
                from concurrent.futures import ThreadPoolExecutor


                def work(item):
                    return item.price


                for name in ("first", "second"):
                    thread = threading.Thread(target=work, args=(1,), name=name)
                    thread.start()
                    thread.join()
                ThreadPoolExecutor(1).submit(work, 2).result()
                """);
        assertThat(outcome.captures()).hasSize(3);
        assertThat(outcome.thread("first").how()).isEqualTo("thread");
        assertThat(outcome.thread("second").prime().local("item").text()).isEqualTo("1");
        assertThat(outcome.thread("MainThread").how()).isEqualTo("uncaught");
        assertThat(outcome.thread("MainThread").prime().local("item").text()).isEqualTo("2");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void ofTasksThatNobodyAwaitsAreSeen(InstalledPython python) throws Exception {
        var outcome = run(python, """
                import asyncio, logging, sys
                logging.getLogger("asyncio").addHandler(logging.NullHandler())


                async def work():
                    return {}["task"]


                async def main():
                    asyncio.ensure_future(work())
                    await asyncio.sleep(0.01)


                loop = asyncio.new_event_loop()
                try:
                    loop.run_until_complete(main())
                finally:
                    loop.close()
                """);
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.capture().how()).isEqualTo("thread");
        assertThat(outcome.capture().prime().function()).isEqualTo("work");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void ofCoroutinesAreSeenAtTheirOrigin(InstalledPython python) throws Exception {
        var frames = run(python, """
                import asyncio


                async def inner(key):
                    return {}[key]


                async def main():
                    await asyncio.gather(inner("a"))


                loop = asyncio.new_event_loop()
                try:
                    loop.run_until_complete(main())
                finally:
                    loop.close()
                """).capture().thrown().frames();
        assertThat(frames.getFirst().function()).isEqualTo("inner");
        assertThat(frames.getFirst().local("key").text()).isEqualTo("'a'");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void ofForkedProcessesAreSeen(InstalledPython python) throws Exception {
        var outcome = run(python, """
                import multiprocessing, os


                def work(item):
                    return item.price


                if __name__ == "__main__":
                    for method in ("fork", "spawn"):
                        child = multiprocessing.get_context(method).Process(target=work, args=(1,), name=method)
                        child.start()
                        child.join()
                    if os.fork() == 0:
                        work(2)
                    os.wait()
                """);
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.captures()).hasSize(3);
        assertThat(outcome.captures())
                .extracting(capture -> capture.prime().local("item").text())
                .containsExactlyInAnyOrder("1", "1", "2");
        assertThat(outcome.captures())
                .allSatisfy(capture -> assertThat(capture.prime().owner()).isEqualTo("app"));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void leaveOutChildrenThatEndWell(InstalledPython python) throws Exception {
        var outcome = run(python, """
                import multiprocessing, sys

                try:
                    {}["handled"]
                except KeyError:
                    if __name__ == "__main__":
                        for status in (0, 3):
                            child = multiprocessing.get_context("fork").Process(target=sys.exit, args=(status,))
                            child.start()
                            child.join()
                            print(child.exitcode, child.name)
                """);
        assertThat(outcome.captures()).isEmpty();
    }

    private HookBench.Outcome run(InstalledPython python, String source) throws Exception {
        return HookBench.in(home).file("app.py", source).run(python, "app.py");
    }
}
