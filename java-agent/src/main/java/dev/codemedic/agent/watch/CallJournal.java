package dev.codemedic.agent.watch;

import dev.codemedic.agent.value.Canonical;
import dev.codemedic.agent.value.JsonText;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes calls into a file of this process, a line for each (docs/behaviour.md). Safe for several threads. */
final class CallJournal {

    private static final int MOST_CALLS = 400;
    private static final int MOST_BYTES = 4 << 20;
    private static final int FULL = 1 << 15;
    private static final int SHOWN = 50;

    private final File file;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final Set<String> late = new HashSet<>();
    private final Map<OpenCall, Boolean> open = new IdentityHashMap<>();
    private final StringBuilder waiting = new StringBuilder();
    private String salt = "";
    private int left = MOST_BYTES;

    CallJournal(String folder) {
        file = new File(folder, ProcessHandle.current().pid() + ".calls");
        try (BufferedReader plan = new BufferedReader(
                new InputStreamReader(new FileInputStream(new File(folder, "plan")), StandardCharsets.UTF_8))) {
            for (String line = plan.readLine(); line != null; line = plan.readLine()) {
                String[] fields = line.split("\t");
                if (fields[0].equals("salt")) {
                    salt = fields[1];
                } else if (fields[0].equals("follow")) {
                    followed.add(fields[1] + "\t" + fields[2]);
                }
            }
        } catch (IOException unreadable) { // nothing is followed
            followed.clear();
        }
    }

    synchronized OpenCall begin(String key, @Nullable Object[] arguments) {
        int number = numbers.merge(key, 1, Integer::sum);
        boolean follow = followed.contains(key + "\t" + number);
        boolean noted = follow || number <= MOST_CALLS && left > 0;
        Canonical canonical = new Canonical(salt);
        OpenCall call = new OpenCall(key, number, arguments, noted ? text(arguments, canonical) : null, follow);
        call.cut = canonical.isCut();
        if (noted) {
            open.put(call, true);
        }
        return call;
    }

    private static String text(@Nullable Object[] arguments, Canonical canonical) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index + 1 < arguments.length; index += 2) {
            text.append(index == 0 ? "" : ", ")
                    .append(canonical.text(String.valueOf(arguments[index]), arguments[index + 1]));
        }
        return text.toString();
    }

    synchronized void end(OpenCall call, String how, @Nullable Object value, boolean none) {
        open.remove(call);
        String given = call.text;
        boolean raised = how.equals("raised");
        if (given == null && (!raised || !late.add(call.key))) {
            return;
        }
        JsonText json = new JsonText();
        json.open('{')
                .name("k")
                .value(call.key)
                .name("n")
                .value(call.number)
                .name("how")
                .value(how);
        if (given == null) {
            json.name("late").value(true);
        } else {
            Canonical result = new Canonical(salt);
            json.name("args").value(given);
            json.name("value")
                    .value(raised && value != null ? value.getClass().getName() : none ? "void" : result.text(value));
            Canonical canonical = new Canonical(salt);
            String changed = text(call.arguments, canonical);
            if (!changed.equals(given)) {
                json.name("changed").value(changed);
            }
            if (result.isHidden()) {
                json.name("unseen").value(true);
            }
            if (result.isCut() || call.cut) {
                json.name("cut").value(true);
            }
        }
        if (raised) {
            json.name("line").value(call.line);
        }
        lines(json, call);
        add(json.close('}').toString());
    }

    private static void lines(JsonText json, OpenCall call) {
        if (call.lines != null) {
            json.name("lines").open('[');
            call.lines.forEach(line -> json.value((long) line));
            json.close(']').name("failed").open('[');
            call.failed.stream().limit(SHOWN).forEach(line -> json.value((long) line));
            json.close(']');
        }
    }

    private void add(String line) {
        left -= line.length();
        if (left > 0) {
            waiting.append(line).append('\n');
        }
        if (waiting.length() > FULL) {
            flush();
        }
    }

    private void flush() {
        try (FileOutputStream out = new FileOutputStream(file, true)) {
            out.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) { // what is missing is not compared
            left = 0;
        }
        waiting.setLength(0);
    }

    synchronized void leave() {
        add("{\"left\":true}");
        finish();
    }

    /** Writes what has not ended, and how often each method was called. */
    synchronized void finish() {
        for (OpenCall call : open.keySet()) {
            JsonText json = new JsonText();
            json.open('{')
                    .name("k")
                    .value(call.key)
                    .name("n")
                    .value(call.number)
                    .name("how")
                    .value("open");
            json.name("args").value(String.valueOf(call.text));
            lines(json, call);
            add(json.close('}').toString());
        }
        open.clear();
        JsonText json = new JsonText();
        json.open('{').name("calls").open('{');
        numbers.forEach((key, count) -> json.name(key).value((long) count));
        add(json.close('}').close('}').toString());
        flush();
    }
}
