package dev.codemedic.agent.record;

import dev.codemedic.agent.value.JsonText;
import dev.codemedic.agent.value.Values;
import org.jspecify.annotations.Nullable;

/** One active call that an exception went through, with the values its variables had then. */
final class UnwoundCall {

    private static final char SEPARATOR = '\u0001';
    private static final int HEAD = 5;
    private static final int MOST_VARIABLES = 60;
    private static final int MOST_TEXT = 64 * 1024;

    private final String site;
    private final @Nullable Object[] values;

    /** @param site what the landing pad says of itself; its form is that of {@code patch.Site} */
    UnwoundCall(String site, @Nullable Object[] values) {
        this.site = site;
        this.values = values;
    }

    /** Whether the exception left the method here, and was not caught in it. */
    boolean leaves() {
        return site.startsWith("leaves");
    }

    /** Whether a line of a stack trace is this call. */
    boolean is(StackTraceElement element) {
        String[] parts = parts();
        int line = element.getLineNumber();
        return parts[1].equals(element.getClassName())
                && parts[2].equals(element.getMethodName())
                && (line < 0 || line >= Integer.parseInt(parts[3]) && line <= Integer.parseInt(parts[4]));
    }

    /** Writes the variables as a list. */
    void write(JsonText json, Values writer) {
        String[] parts = parts();
        int start = json.length();
        json.open('[');
        for (int index = 0; index < Math.min(values.length, MOST_VARIABLES); index++) {
            int name = HEAD + 2 * index;
            if (name < parts.length && json.length() - start < MOST_TEXT) {
                writer.variable(json, parts[name], values[index]);
            }
        }
        json.close(']');
    }

    private String[] parts() {
        return site.split(String.valueOf(SEPARATOR));
    }
}
