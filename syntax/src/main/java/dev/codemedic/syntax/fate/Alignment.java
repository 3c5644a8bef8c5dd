package dev.codemedic.syntax.fate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs the statements of two texts that stayed: the longest common sequence of their texts. */
final class Alignment {
    private static final int MOST = 1_000;

    private final List<Statement> before;
    private final List<Statement> after;
    private final String[] old;
    private final String[] fresh;

    Alignment(List<Statement> before, List<Statement> after) {
        this.before = before.subList(0, Math.min(before.size(), MOST));
        this.after = after.subList(0, Math.min(after.size(), MOST));
        this.old = this.before.stream().map(Statement::text).toArray(String[]::new);
        this.fresh = this.after.stream().map(Statement::text).toArray(String[]::new);
    }

    /** Each statement before with the one after that it has become. */
    Map<Statement, Statement> pairs() {
        int[][] longest = lengths();
        var pairs = new HashMap<Statement, Statement>();
        int left = 0;
        int right = 0;
        while (left < old.length && right < fresh.length) {
            if (old[left].equals(fresh[right]) && longest[left][right] == longest[left + 1][right + 1] + 1) {
                pairs.put(before.get(left++), after.get(right++));
            } else if (longest[left + 1][right] >= longest[left][right + 1]) {
                left++;
            } else {
                right++;
            }
        }
        return pairs;
    }

    private int[][] lengths() {
        int[][] longest = new int[old.length + 1][fresh.length + 1];
        for (int left = old.length - 1; left >= 0; left--) {
            for (int right = fresh.length - 1; right >= 0; right--) {
                longest[left][right] = old[left].equals(fresh[right])
                        ? longest[left + 1][right + 1] + 1
                        : Math.max(longest[left + 1][right], longest[left][right + 1]);
            }
        }
        return longest;
    }
}
