package dev.codemedic.learn.pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.codemedic.core.source.Edit;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** The edits that turn the tokens of a stretch into those of another, and leave layout and comments as they are. */
final class TokenEdits {
    private final List<Node> old;
    private final List<Node> fresh;
    private final String text;
    private final String freshText;

    /** Compares the tokens of two files. */
    TokenEdits(List<Node> old, List<Node> fresh) {
        this.old = old;
        this.fresh = fresh;
        this.text = old.getFirst().tree().file().text();
        this.freshText = fresh.getFirst().tree().file().text();
    }

    List<Edit> edits() {
        var was = old.stream().map(Node::text).toList();
        var is = fresh.stream().map(Node::text).toList();
        int shorter = Math.min(was.size(), is.size());
        // From behind first: a statement put before another is one edit, though both may begin alike.
        int tail = 0;
        while (tail < shorter && was.get(was.size() - 1 - tail).equals(is.get(is.size() - 1 - tail))) {
            tail++;
        }
        int head = 0;
        while (head < shorter - tail && was.get(head).equals(is.get(head))) {
            head++;
        }
        if (head + tail == was.size() && is.size() > was.size()) {
            int length = is.size() - was.size();
            int at = head + turned(head, length);
            return List.of(inserted(at, at, at + length));
        }
        var edits = new ArrayList<Edit>();
        for (var delta : DiffUtils.diff(was.subList(head, was.size() - tail), is.subList(head, is.size() - tail))
                .getDeltas()) {
            edits.add(edit(delta, head));
        }
        return edits;
    }

    /** How far an insertion can be moved, to the left or right, so that it begins a line. */
    private int turned(int head, int length) {
        for (int step : new int[] {-1, 1}) {
            int at = head;
            while (at > 0 && at + length < fresh.size()) {
                if (gap(fresh, freshText, at).indexOf('\n') >= 0) {
                    return at - head;
                }
                int leaving = step < 0 ? at - 1 : at;
                if (!fresh.get(leaving)
                        .text()
                        .equals(fresh.get(leaving + length).text())) {
                    break;
                }
                at += step;
            }
        }
        return 0;
    }

    private Edit edit(AbstractDelta<String> delta, int head) {
        int from = head + delta.getSource().getPosition();
        int to = from + delta.getSource().size();
        int newFrom = head + delta.getTarget().getPosition();
        int newTo = newFrom + delta.getTarget().size();
        if (from == to) {
            return inserted(from, newFrom, newTo);
        }
        if (newFrom == newTo) {
            return deleted(from, to, newFrom);
        }
        return replaced(from, to, newFrom, newTo);
    }

    /** Blanks beside what is new are as the new code has them. */
    private Edit replaced(int from, int to, int newFrom, int newTo) {
        boolean left = from > 0 && newFrom > 0 && isOneLine(gap(old, text, from), gap(fresh, freshText, newFrom));
        boolean right =
                to < old.size() && newTo < fresh.size() && isOneLine(gap(old, text, to), gap(fresh, freshText, newTo));
        return new Edit(
                left ? old.get(from - 1).end() : old.get(from).start(),
                right ? old.get(to).start() : old.get(to - 1).end(),
                freshText.substring(
                        left ? fresh.get(newFrom - 1).end() : fresh.get(newFrom).start(),
                        right ? fresh.get(newTo).start() : fresh.get(newTo - 1).end()));
    }

    /** Whether two gaps of one line each differ. */
    private static boolean isOneLine(String one, String other) {
        return !one.equals(other)
                && one.isBlank()
                && other.isBlank()
                && one.indexOf('\n') < 0
                && other.indexOf('\n') < 0;
    }

    private Edit inserted(int at, int from, int to) {
        if (at == 0) {
            return Edit.insert(
                    old.getFirst().start(),
                    freshText.substring(fresh.get(from).start(), fresh.get(to).start()));
        }
        int left = old.get(at - 1).end();
        var behindLeft = written(fresh.get(from - 1).end(), to);
        if (at == old.size()) {
            return Edit.insert(left, behindLeft);
        }
        int right = old.get(at).start();
        var gap = text.substring(left, right);
        if (alike(gap, gap(fresh, freshText, to)) && !gap.equals(gap(fresh, freshText, from))) {
            return Edit.insert(left, behindLeft);
        }
        if (alike(gap, gap(fresh, freshText, from))) {
            return Edit.insert(
                    right,
                    freshText.substring(fresh.get(from).start(), fresh.get(to).start()));
        }
        boolean lines = gap.indexOf('\n') >= 0 && gap(fresh, freshText, to).indexOf('\n') < 0;
        return gap.isBlank() && !lines
                ? new Edit(
                        left,
                        right,
                        freshText.substring(
                                fresh.get(from - 1).end(), fresh.get(to).start()))
                : Edit.insert(left, behindLeft);
    }

    private Edit deleted(int from, int to, int at) {
        if (from == 0) {
            return new Edit(old.getFirst().start(), old.get(to).start(), "");
        }
        if (to == old.size()) {
            return new Edit(old.get(from - 1).end(), old.getLast().end(), "");
        }
        var wanted = gap(fresh, freshText, at);
        if (alike(gap(old, text, from), wanted)) {
            return new Edit(old.get(from).start(), old.get(to).start(), "");
        }
        if (alike(gap(old, text, to), wanted) && gap(old, text, from).isBlank()) {
            return new Edit(old.get(from - 1).end(), old.get(to - 1).end(), "");
        }
        return new Edit(old.get(from - 1).end(), old.get(to).start(), wanted);
    }

    /** The new text from an offset to the end of the token before an index. */
    private String written(int start, int to) {
        return freshText.substring(start, fresh.get(to - 1).end());
    }

    /** What stands before a token. */
    private static String gap(List<Node> tokens, String text, int at) {
        return text.substring(tokens.get(at - 1).end(), tokens.get(at).start());
    }

    /** Whether code behind both begins at the same place of a line. */
    private static boolean alike(String one, String other) {
        int here = one.lastIndexOf('\n');
        int there = other.lastIndexOf('\n');
        return here >= 0 && there >= 0
                ? one.substring(here).equals(other.substring(there))
                : one.equals(other)
                        || here < 0
                                && there < 0
                                && one.isBlank()
                                && other.isBlank()
                                && !one.isEmpty()
                                && !other.isEmpty();
    }
}
