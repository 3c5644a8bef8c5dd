package dev.codemedic.python.capture;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** One program with many functions that fail, each in a thread of the function's name: one run shows them all. */
final class Cases {

    private static final String RUN_ALL = """


            def run_all():
                import threading
                for name, case in list(globals().items()):
                    if name.startswith("case_"):
                        thread = threading.Thread(target=case, name=name[5:])
                        thread.start()
                        thread.join()


            run_all()
            """;

    private final String source;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<InstalledPython, HookBench.Outcome> outcomes = new LinkedHashMap<>();

    Cases(String source) {
        this.source = source + RUN_ALL;
    }

    /** Adds another file of the project. */
    Cases beside(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** What the hook wrote about the function {@code case_<name>}. */
    Captured in(InstalledPython python, String name) throws Exception {
        var outcome = outcomes.get(python);
        if (outcome == null) {
            outcome = run(python);
            outcomes.put(python, outcome);
        }
        return outcome.thread(name);
    }

    private HookBench.Outcome run(InstalledPython python) throws Exception {
        var home = Files.createTempDirectory("cases");
        try {
            var bench = HookBench.in(home).file("shop.py", source);
            for (var file : files.entrySet()) {
                bench.file(file.getKey(), file.getValue());
            }
            return bench.run(python, "shop.py");
        } finally {
            SharedHook.delete(home);
        }
    }
}
