package dev.codemedic.cli.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sets the model in the text of a settings file and leaves every other byte of it alone. What comes out is read again: a
 * file that is written in a way that is not understood here is not touched.
 */
record TomlEdit(Path file, String text) {
    private static final Pattern HEADER =
            Pattern.compile("(?m)^\uFEFF?[ \\t]*\\[[ \\t]*models[ \\t]*\\][ \\t]*(#.*)?$");
    private static final Pattern ANY_HEADER = Pattern.compile("(?m)^[ \\t]*\\[");
    private static final Pattern HINT = Pattern.compile("(?m)^#[ \\t]*use[ \\t]*=");
    private static final Pattern USE = Pattern.compile("(?m)^([ \\t]*use[ \\t]*=[ \\t]*)");

    /**
     * The text with another model.
     *
     * @param model of letters that need no escapes
     * @throws SettingsUnusable where it is not clear how; the message has the line to write by hand
     */
    String using(String model) throws SettingsUnusable {
        var before = TomlFile.table(file, text).values();
        var after = changed(model);
        if (!Optional.of(expected(before, model)).equals(read(after))) {
            throw new SettingsUnusable(
                    file + " is left as it is, for it is not clear where the line belongs. Write it below [models]:"
                            + " use = \"" + model + "\"");
        }
        return after;
    }

    private static ObjectNode expected(ObjectNode before, String model) {
        var expected = before.deepCopy();
        expected.withObjectProperty("models").put("use", model);
        return expected;
    }

    private Optional<ObjectNode> read(String changed) {
        try {
            return Optional.of(TomlFile.table(file, changed).values());
        } catch (SettingsUnusable broken) {
            return Optional.empty();
        }
    }

    private String changed(String model) {
        var value = "\"" + model + "\"";
        var end = text.contains("\r\n") ? "\r\n" : "\n";
        var header = HEADER.matcher(text);
        if (!header.find()) {
            var gap = text.isBlank() || text.endsWith("\n") ? "" : end;
            return text + gap + (text.isBlank() ? "" : end) + "[models]" + end + "use = " + value + end;
        }
        int from = header.end();
        var next = ANY_HEADER.matcher(text);
        int to = next.find(from) ? next.start() : text.length();
        var use = USE.matcher(text).region(from, to);
        if (use.find()) {
            return text.substring(0, use.end()) + value + text.substring(valueEnd(use.end()));
        }
        var line = "use = " + value;
        var hint = HINT.matcher(text).region(from, to);
        int at = text.indexOf('\n', hint.find() ? hint.end() : from);
        return at < 0 ? text + end + line + end : text.substring(0, at + 1) + line + end + text.substring(at + 1);
    }

    /** Where a value ends: a text in quotes, or a list of them over several lines. */
    private int valueEnd(int from) {
        int depth = 0;
        int at = from;
        while (at < text.length()) {
            char here = text.charAt(at);
            if (here == '"' || here == '\'') {
                at = textEnd(at, here);
            } else if (here == '#' && depth > 0) {
                at = Math.max(at, text.indexOf('\n', at));
            } else if (here == '[') {
                depth++;
            } else if (here == ']') {
                depth--;
            }
            at++;
            if (depth == 0) {
                return at;
            }
        }
        return at;
    }

    private int textEnd(int from, char quote) {
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
