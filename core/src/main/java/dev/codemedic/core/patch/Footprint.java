package dev.codemedic.core.patch;

import dev.codemedic.core.patch.LineDiff.Delta;
import dev.codemedic.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the lines of a change are in a file that was edited since.
 *
 * @param lines where they are now; where the change only removed lines, those around the gap
 * @param edits how many of them somebody has changed since
 * @param gone whether all of the change has been taken back
 */
public record Footprint(List<Lines> lines, int edits, boolean gone) {

    /** Lines of a file. @param first from 1 @param last not before the first */
    public record Lines(int first, int last) {

        /** Whether a line is among them. */
        public boolean hold(int line) {
            return first <= line && line <= last;
        }
    }

    public Footprint {
        lines = List.copyOf(lines);
    }

    /**
     * The place of a change.
     *
     * @param before the file before the change
     * @param after the file after the change
     * @param now the file as it is
     */
    public static Footprint of(SourceFile before, SourceFile after, SourceFile now) {
        var written = LineDiff.lines(after.text());
        var present = LineDiff.lines(now.text());
        var later = LineDiff.deltas(written, present);
        var places = new ArrayList<Lines>();
        int edits = 0;
        for (var change : LineDiff.deltas(LineDiff.lines(before.text()), written)) {
            boolean edited = later.stream().anyMatch(delta -> meet(change, delta));
            edits += edited ? 1 : 0;
            boolean removal = change.newFrom() == change.newTo();
            int from = removal ? Math.max(0, change.newFrom() - 1) : change.newFrom();
            int to = removal ? change.newTo() + 1 : change.newTo();
            int first = moved(from, later) + 1;
            places.add(new Lines(first, Math.max(first, moved(to - 1, later) + 1)));
        }
        boolean gone = !later.isEmpty()
                && Reversal.of(before, after, now) instanceof Reversal.Clean(var without)
                && without.sha256().equals(now.sha256());
        return new Footprint(places, edits, gone);
    }

    /** Whether a later change meets the lines that a change has written, or the gap that it has left. */
    private static boolean meet(Delta change, Delta later) {
        boolean gap = change.newFrom() == change.newTo();
        boolean insertion = later.from() == later.to();
        if (gap || insertion) {
            return gap && insertion
                    ? change.newFrom() == later.from()
                    : gap
                            ? later.from() < change.newFrom() && change.newFrom() < later.to()
                            : change.newFrom() < later.from() && later.from() < change.newTo();
        }
        return change.newFrom() < later.to() && later.from() < change.newTo();
    }

    /** Where a line is after later changes; within a changed stretch, its beginning. Lines count from 0. */
    private static int moved(int line, List<Delta> later) {
        int shift = 0;
        for (var delta : later) {
            if (delta.to() <= line) {
                shift = delta.newTo() - delta.to();
            } else if (delta.from() <= line) {
                return Math.max(delta.newFrom(), Math.min(delta.newFrom() + line - delta.from(), delta.newTo() - 1));
            }
        }
        return line + shift;
    }
}
