package dev.codemedic.agent.record;

import dev.codemedic.agent.value.Discretion;
import dev.codemedic.agent.value.JsonText;
import dev.codemedic.agent.value.Values;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes an exception, its causes and their frames in the capture format (docs/capture.md). */
final class CaptureText {

    /** Chains of causes may be circular. */
    static final int MOST_CAUSES = 10;

    private static final int MOST_FRAMES = 200;
    private static final int INNERMOST = 150;
    private static final int MOST_WITH_VALUES = 40;
    private static final int MOST_MESSAGE = 10_000;

    private final Recorder recorder;
    private final Discretion discretion;
    private final Values values;
    private final JsonText json = new JsonText();

    private CaptureText(Recorder recorder, Set<String> secrets) {
        this.recorder = recorder;
        discretion = new Discretion(secrets);
        values = new Values(discretion);
    }

    /** Written twice where a secret was met on the way, since it may stand in what was written before. */
    static String of(Recorder recorder, Throwable thrown, Thread thread, String how) {
        CaptureText first = new CaptureText(recorder, Collections.emptySet());
        String text = first.of(thrown, thread, how);
        Set<String> secrets = first.discretion.learnt();
        return secrets.isEmpty() ? text : new CaptureText(recorder, secrets).of(thrown, thread, how);
    }

    private String of(Throwable thrown, Thread thread, String how) {
        json.open('{').name("format").value(1).name("language").value("java");
        json.name("runtime").value(System.getProperty("java.version", ""));
        json.name("executable").value(System.getProperty("java.home", ""));
        json.name("directory").value(System.getProperty("user.dir", ""));
        json.name("thread").value(discretion.without(thread.getName()));
        json.name("how").value(how);
        json.name("chain").open('[');
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
            Throwable next = at.getCause() == at ? null : at.getCause();
            thrown(at, depth == 0 ? "raised" : "cause", next == null || depth == MOST_CAUSES - 1);
            at = next;
        }
        return json.close(']').close('}').toString();
    }

    private void thrown(Throwable thrown, String link, boolean last) {
        json.open('{').name("type").value(thrown.getClass().getName());
        json.name("message").value(message(thrown));
        json.name("link").value(link);
        json.name("frames").open('[');
        StackTraceElement[] trace = thrown.getStackTrace();
        List<UnwoundCall> calls = recorder.calls(thrown);
        int at = 0;
        int withValues = 0;
        for (int index = 0; index < trace.length; index++) {
            boolean kept = index < INNERMOST || index >= trace.length - (MOST_FRAMES - INNERMOST);
            UnwoundCall call = null;
            for (int ahead = at; ahead < calls.size() && call == null; ahead++) {
                if (calls.get(ahead).is(trace[index])) {
                    call = calls.get(ahead);
                    at = ahead + 1;
                }
            }
            if (kept) {
                frame(trace[index], withValues < MOST_WITH_VALUES ? call : null);
                withValues += call == null ? 0 : 1;
            }
        }
        json.close(']');
        if (last) {
            facts();
        }
        json.close('}');
    }

    /** By their hashes, the reader knows the secrets again in what the program has printed. */
    private void facts() {
        json.name("facts").open('{').name("secrets").open('[');
        for (String hash : discretion.hashes()) {
            json.value(hash);
        }
        json.close(']').close('}');
    }

    /** The printed trace asks for it as well, so code of the program's own exceptions runs anyway. */
    private String message(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (RuntimeException | StackOverflowError broken) {
            message = null;
        }
        if (message == null) {
            return "";
        }
        return discretion.without(message.length() > MOST_MESSAGE ? message.substring(0, MOST_MESSAGE) : message);
    }

    private void frame(StackTraceElement element, @Nullable UnwoundCall call) {
        String file = element.getFileName();
        json.open('{').name("file").value(file == null ? "" : file);
        json.name("line").value(Math.max(0, element.getLineNumber()));
        json.name("function").value(element.getMethodName());
        json.name("owner").value(element.getClassName());
        json.name("project").value(call != null);
        if (call != null) {
            json.name("locals");
            call.write(json, values);
        }
        json.close('}');
    }
}
