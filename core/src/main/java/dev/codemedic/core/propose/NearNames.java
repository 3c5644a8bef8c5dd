package dev.codemedic.core.propose;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a wrong name may have been meant to be. */
public final class NearNames {
    private static final double ENOUGH = 0.6;

    private NearNames() {}

    /**
     * An offered name and how likely it was meant.
     *
     * @param name the offered name
     * @param likeness from 0 to 1
     */
    public record Near(String name, double likeness) {}

    /** The offered names that look like the wanted one, the most alike first; itself left out. */
    public static List<Near> of(String wanted, Collection<String> offered) {
        return offered.stream()
                .distinct()
                .filter(name -> !name.equals(wanted) && !name.isEmpty())
                .map(name -> new Near(name, likeness(wanted, name)))
                .filter(near -> near.likeness() >= ENOUGH)
                .sorted(Comparator.comparingDouble((Near near) -> -near.likeness())
                        .thenComparing(Near::name))
                .toList();
    }

    /** How alike two names are, from 0 to 1: spelling with swaps, case and underscores, plural and singular. */
    public static double likeness(String one, String other) {
        var first = plain(one);
        var second = plain(other);
        if (first.equals(second)) {
            return first.isEmpty() ? 0 : 0.97;
        }
        if (singular(first).equals(singular(second))) {
            return 0.92;
        }
        int longest = Math.max(first.length(), second.length());
        int shortest = Math.min(first.length(), second.length());
        if (shortest < 2) {
            return 0;
        }
        int distance = distance(first, second);
        if (distance > Math.max(1, longest / 3)) {
            return abbreviation(first, second) ? 0.62 : 0;
        }
        boolean sameStart = first.charAt(0) == second.charAt(0);
        return Math.clamp(1 - (double) distance / longest + (sameStart ? 0.05 : -0.05), 0, 0.95);
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static String singular(String name) {
        if (name.endsWith("ies") && name.length() > 4) {
            return name.substring(0, name.length() - 3) + "y";
        }
        if (name.endsWith("es") && name.length() > 4 && "sxh".indexOf(name.charAt(name.length() - 3)) >= 0) {
            return name.substring(0, name.length() - 2);
        }
        return name.endsWith("s") && name.length() > 2 ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether one keeps the other's first letter and only leaves letters out, as {@code msg} of {@code message}. */
    private static boolean abbreviation(String one, String other) {
        var shorter = one.length() < other.length() ? one : other;
        var longer = one.length() < other.length() ? other : one;
        if (shorter.length() < 3 || shorter.charAt(0) != longer.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }

    /** Edits between two texts; two neighbours swapped count once (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int i, int j) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
