package dev.codemedic.core.patch;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import dev.codemedic.core.source.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Differences of texts in whole lines, line ends included. */
final class LineDiff {
    /** Texts that differ in more lines than this are not worth the quadratic search for the smallest difference. */
    private static final int MOST = 20_000;

    private LineDiff() {}

    /**
     * Lines {@code from} to {@code to} of the old text become lines {@code newFrom} to {@code newTo} of the new one;
     * counted from 0, ends exclusive.
     */
    record Delta(int from, int to, int newFrom, int newTo) {}

    /** The edits that turn one text into the other. */
    static List<Edit> edits(String before, String after) {
        var old = lines(before);
        var fresh = lines(after);
        var starts = new int[old.size() + 1];
        for (int i = 0; i < old.size(); i++) {
            starts[i + 1] = starts[i] + old.get(i).length();
        }
        return deltas(old, fresh).stream()
                .map(delta -> new Edit(
                        starts[delta.from()],
                        starts[delta.to()],
                        String.join("", fresh.subList(delta.newFrom(), delta.newTo()))))
                .toList();
    }

    /** Where two lists of lines differ, in order, with at least one common line between any two differences. */
    static List<Delta> deltas(List<String> old, List<String> fresh) {
        int shorter = Math.min(old.size(), fresh.size());
        int head = 0;
        while (head < shorter && old.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        var oldMiddle = old.subList(head, old.size() - tail);
        var newMiddle = fresh.subList(head, fresh.size() - tail);
        if (oldMiddle.isEmpty() && newMiddle.isEmpty()) {
            return List.of();
        }
        if (oldMiddle.isEmpty() || newMiddle.isEmpty() || leastDifferent(oldMiddle, newMiddle) > MOST) {
            return List.of(new Delta(head, head + oldMiddle.size(), head, head + newMiddle.size()));
        }
        return smallest(oldMiddle, newMiddle, head);
    }

    private static List<Delta> smallest(List<String> old, List<String> fresh, int head) {
        var found = new ArrayList<Delta>();
        for (var delta : DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            int from = head + delta.getSource().getPosition();
            int newFrom = head + delta.getTarget().getPosition();
            int to = from + delta.getSource().size();
            int newTo = newFrom + delta.getTarget().size();
            // the linear-space search cuts one difference into adjacent pieces
            boolean adjacent = !found.isEmpty()
                    && found.getLast().to() == from
                    && found.getLast().newTo() == newFrom;
            if (adjacent) {
                var last = found.removeLast();
                found.add(new Delta(last.from(), to, last.newFrom(), newTo));
            } else {
                found.add(new Delta(from, to, newFrom, newTo));
            }
        }
        return found;
    }

    /** A lower bound of the number of lines removed and added: those that have no partner anywhere. */
    private static int leastDifferent(List<String> old, List<String> fresh) {
        var counts = new HashMap<String, Integer>();
        old.forEach(line -> counts.merge(line, 1, Integer::sum));
        int common = 0;
        for (var line : fresh) {
            if (counts.merge(line, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return old.size() + fresh.size() - 2 * common;
    }

    /** The lines of a text, each with its line end of any kind; joined they are the text again. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r') && !pair) {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /** The lines of a text as patch tools see them: only a line feed ends a line. */
    static List<String> unixLines(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
