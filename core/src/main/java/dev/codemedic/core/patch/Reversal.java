package dev.codemedic.core.patch;

import dev.codemedic.core.patch.LineDiff.Delta;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** A change of a file taken back while later changes of other lines stay. */
public sealed interface Reversal {

    /** It can be taken back. @param file the file without the change */
    record Clean(SourceFile file) implements Reversal {}

    /**
     * Lines that the change wrote, or the place where it removed some, were changed since.
     *
     * @param firstLine the first such line as the file is now, from 1
     * @param lastLine the last one
     */
    record Conflict(int firstLine, int lastLine) implements Reversal {}

    /**
     * Takes a change back.
     *
     * @param before the file before the change
     * @param after the file after the change
     * @param now the file as it is
     */
    static Reversal of(SourceFile before, SourceFile after, SourceFile now) {
        if (!alike(before, now) || !alike(after, now)) {
            return new Conflict(1, now.lineCount());
        }
        var written = LineDiff.lines(after.text());
        var old = LineDiff.lines(before.text());
        var present = LineDiff.lines(now.text());
        var later = LineDiff.deltas(written, present);
        var edits = new ArrayList<Edit>();
        for (var inverse : LineDiff.deltas(written, old)) {
            var replacement = old.subList(inverse.newFrom(), inverse.newTo());
            var meeting = later.stream().filter(delta -> meet(inverse, delta)).toList();
            if (meeting.isEmpty()) {
                int shift = shift(later, inverse.from());
                edits.add(edit(present, inverse.from() + shift, inverse.to() + shift, replacement));
            } else if (!alreadyTakenBack(inverse, replacement, meeting, present)) {
                return new Conflict(
                        Math.min(meeting.getFirst().newFrom() + 1, Math.max(1, present.size())),
                        Math.max(
                                meeting.getFirst().newFrom() + 1,
                                meeting.getLast().newTo()));
            }
        }
        try {
            return new Clean(now.edited(edits));
        } catch (EditImpossible otherEncoding) {
            return new Conflict(1, now.lineCount());
        }
    }

    private static boolean alike(SourceFile one, SourceFile other) {
        return one.charset().equals(other.charset()) && one.hasByteOrderMark() == other.hasByteOrderMark();
    }

    /** Whether two changes of the same text touch the same lines, or both insert at the same place. */
    private static boolean meet(Delta one, Delta other) {
        boolean bothInsert = one.from() == one.to() && other.from() == other.to();
        return bothInsert ? one.from() == other.from() : one.from() < other.to() && other.from() < one.to();
    }

    private static boolean alreadyTakenBack(
            Delta inverse, List<String> replacement, List<Delta> meeting, List<String> present) {
        var other = meeting.getFirst();
        return meeting.size() == 1
                && other.from() == inverse.from()
                && other.to() == inverse.to()
                && present.subList(other.newFrom(), other.newTo()).equals(replacement);
    }

    /** How many lines the later changes before a line have added. */
    private static int shift(List<Delta> later, int line) {
        return later.stream()
                .filter(delta -> delta.to() <= line)
                .mapToInt(delta -> (delta.newTo() - delta.newFrom()) - (delta.to() - delta.from()))
                .sum();
    }

    private static Edit edit(List<String> lines, int from, int to, List<String> replacement) {
        return new Edit(length(lines, from), length(lines, to), String.join("", replacement));
    }

    private static int length(List<String> lines, int count) {
        return lines.subList(0, count).stream().mapToInt(String::length).sum();
    }
}
