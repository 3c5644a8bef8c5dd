package dev.codemedic.repair.order;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.mutate.Mutation;

/** What tells changes apart: what is really exchanged, without what both sides share. */
final class Change {
    private Change() {}

    static String of(Mutation mutation) {
        var text = mutation.place().tree().file().text();
        var key = new StringBuilder(mutation.place().tree().file().path().toString());
        for (var edit : mutation.edits()) {
            key.append('\n').append(trimmed(edit, text));
        }
        return key.toString();
    }

    private static String trimmed(Edit edit, String text) {
        var before = text.substring(edit.start(), edit.end());
        var after = edit.replacement();
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return (edit.start() + head) + " " + (edit.end() - tail) + " " + after.substring(head, after.length() - tail);
    }
}
