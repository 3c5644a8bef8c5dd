package dev.codemedic.core.patch;

import dev.codemedic.core.patch.LineDiff.Delta;
import java.util.ArrayList;
import java.util.List;

/** The differences of one file in the unified format, as git writes it. */
final class FileDiff {
    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;

    FileDiff(String before, String after) {
        this.before = LineDiff.unixLines(before);
        this.after = LineDiff.unixLines(after);
    }

    /** The text under a header with that name; empty where nothing differs. */
    String text(String path) {
        var deltas = LineDiff.deltas(before, after);
        if (deltas.isEmpty()) {
            return "";
        }
        var out = new StringBuilder();
        out.append("diff --git %s %s\n".formatted(quoted("a/" + path), quoted("b/" + path)));
        out.append("--- ").append(header("a/" + path)).append('\n');
        out.append("+++ ").append(header("b/" + path)).append('\n');
        for (var group : groups(deltas)) {
            hunk(group, out);
        }
        return out.toString();
    }

    private static List<List<Delta>> groups(List<Delta> deltas) {
        var groups = new ArrayList<List<Delta>>();
        for (var delta : deltas) {
            if (groups.isEmpty() || delta.from() - groups.getLast().getLast().to() > 2 * CONTEXT) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(delta);
        }
        return groups;
    }

    private void hunk(List<Delta> group, StringBuilder out) {
        var first = group.getFirst();
        var last = group.getLast();
        int from = Math.max(0, first.from() - CONTEXT);
        int to = Math.min(before.size(), last.to() + CONTEXT);
        int newFrom = first.newFrom() - (first.from() - from);
        int newTo = last.newTo() + (to - last.to());
        out.append("@@ -").append(range(from, to)).append(" +").append(range(newFrom, newTo));
        out.append(" @@\n");
        int at = from;
        for (var delta : group) {
            lines(' ', before.subList(at, delta.from()), out);
            lines('-', before.subList(delta.from(), delta.to()), out);
            lines('+', after.subList(delta.newFrom(), delta.newTo()), out);
            at = delta.to();
        }
        lines(' ', before.subList(at, to), out);
    }

    /** An empty range is named by the line before it, and a count of 1 is left out. */
    private static String range(int from, int to) {
        int count = to - from;
        int start = count == 0 ? from : from + 1;
        return count == 1 ? String.valueOf(start) : start + "," + count;
    }

    private static void lines(char mark, List<String> lines, StringBuilder out) {
        for (var line : lines) {
            out.append(mark).append(line);
            if (!line.endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }

    /** Behind a name with white space a tab tells patch tools where it ends. */
    private static String header(String name) {
        var quoted = quoted(name);
        return quoted.equals(name) && name.contains(" ") ? name + "\t" : quoted;
    }

    /** A name with control characters, quotes or backslashes, quoted as in C. */
    private static String quoted(String name) {
        if (name.chars().noneMatch(FileDiff::special)) {
            return name;
        }
        var out = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (special(c)) {
                out.append("\\%03o".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static boolean special(int c) {
        return c < ' ' || c == 0x7F || c == '"' || c == '\\';
    }
}
