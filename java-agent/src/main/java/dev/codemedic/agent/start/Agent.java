package dev.codemedic.agent.start;

import dev.codemedic.agent.hook.Hooks;
import dev.codemedic.agent.record.CaptureFiles;
import dev.codemedic.agent.record.Recorder;
import dev.codemedic.agent.scope.ProjectScope;
import dev.codemedic.agent.watch.Calls;
import java.lang.instrument.Instrumentation;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The agent's entry. It watches a program when {@code MEDIC_CAPTURE} names the folder for captures; {@code MEDIC_ROOTS}
 * holds the project's roots and {@code MEDIC_PACKAGES} its packages, see {@link ProjectScope}.
 */
public final class Agent {

    private static final String[] READ = {
        "java.lang", "java.util", "java.util.concurrent", "java.util.concurrent.atomic"
    };

    private Agent() {}

    /** Called by the virtual machine before the program's own main method. */
    public static void premain(String options, Instrumentation instrumentation) {
        String captures = System.getenv("MEDIC_CAPTURE");
        if (captures == null || captures.isEmpty()) {
            return;
        }
        try {
            watch(captures, instrumentation);
        } catch (Throwable ours) { // the program runs unwatched
            return;
        }
    }

    private static void watch(String captures, Instrumentation instrumentation) {
        open(instrumentation);
        Recorder recorder = new Recorder(new CaptureFiles(captures));
        Hooks.listen(recorder);
        instrumentation.addTransformer(
                new ProjectPatch(new ProjectScope(given("MEDIC_ROOTS"), given("MEDIC_PACKAGES"))));
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtHandler());
        Runtime.getRuntime().addShutdownHook(new Thread(null, new Ending(recorder), "medic-capture", 0, false));
        if (!given("MEDIC_WATCH").isEmpty()) {
            Calls.begin(given("MEDIC_WATCH"));
        }
    }

    /** Lets the agent read what collections of the JDK hold, without calling them. */
    private static void open(Instrumentation instrumentation) {
        Map<String, Set<Module>> opened = new HashMap<>();
        for (String name : READ) {
            opened.put(name, Collections.singleton(Agent.class.getModule()));
        }
        instrumentation.redefineModule(
                Object.class.getModule(),
                Collections.emptySet(),
                Collections.emptyMap(),
                opened,
                Collections.emptySet(),
                Collections.emptyMap());
    }

    private static String given(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
