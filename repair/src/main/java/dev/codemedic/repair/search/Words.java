package dev.codemedic.repair.search;

import dev.codemedic.repair.mutate.Mutation;

/** Says in a few words what a change does. */
final class Words {
    private static final int LONGEST = 70;

    private Words() {}

    static String of(Mutation mutation) {
        var source = mutation.place().tree().file().text();
        int start = mutation.place().start();
        int end = mutation.place().end();
        for (var edit : mutation.edits()) {
            start = Math.min(start, edit.start());
            end = Math.max(end, edit.end());
        }
        boolean inserts = mutation.edits().size() == 1
                && mutation.edits().getFirst().start()
                        == mutation.edits().getFirst().end()
                && mutation.edits().getFirst().replacement().contains("\n");
        if (inserts) {
            return "insert " + quoted(mutation.edits().getFirst().replacement());
        }
        var before = source.substring(start, end);
        var after = new StringBuilder();
        int at = start;
        for (var edit : mutation.edits()) {
            after.append(source, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        after.append(source, at, end);
        var whole = after.toString();
        if (before.length() < 4) {
            int from = source.lastIndexOf('\n', start) + 1;
            int to = source.indexOf('\n', end);
            to = to < 0 ? source.length() : to;
            whole = source.substring(from, start) + whole + source.substring(end, to);
            before = source.substring(from, to);
        }
        return whole.isBlank() ? "delete " + quoted(before) : quoted(before) + " becomes " + quoted(whole);
    }

    private static String quoted(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return "`" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "`";
    }
}
