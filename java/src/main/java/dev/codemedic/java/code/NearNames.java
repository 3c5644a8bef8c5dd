package dev.codemedic.java.code;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds names that look like a misspelt one. */
public final class NearNames {
    private static final double ALIKE = 0.6;

    private NearNames() {}

    /**
     * A name and how much it resembles the wanted one.
     *
     * @param likeness from 0 to 1
     */
    public record Near(String name, double likeness) {}

    /** The offered names that look like the wanted one, the most alike first; itself left out. */
    public static List<Near> of(String wanted, Collection<String> offered) {
        return offered.stream()
                .distinct()
                .filter(name -> !name.equals(wanted))
                .map(name -> new Near(name, likeness(wanted, name)))
                .filter(near -> near.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble((Near near) -> -near.likeness())
                        .thenComparing(Near::name))
                .toList();
    }

    private static double likeness(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return 0.98;
        }
        int longest = Math.max(one.length(), other.length());
        if (longest < 3) {
            return 0;
        }
        var first = one.toLowerCase(Locale.ROOT);
        var second = other.toLowerCase(Locale.ROOT);
        if (first.replace("_", "").equals(second.replace("_", ""))) {
            return 0.95;
        }
        boolean contained =
                first.length() >= 4 && second.endsWith(first) || second.length() >= 4 && first.endsWith(second);
        double byDistance = 1 - (double) distance(first, second) / longest;
        return contained ? Math.max(0.66, byDistance) : byDistance;
    }

    /** Edits between two texts; two neighbours swapped count once (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[one.length()][other.length()];
    }
}
