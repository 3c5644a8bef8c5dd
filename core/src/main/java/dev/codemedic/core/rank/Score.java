package dev.codemedic.core.rank;

import java.util.List;

/**
 * S = αR + βH + γC, each from 0 to 1.
 *
 * @param total S
 * @param evidence R: what was executed
 * @param history H: how often patches like it were accepted and stayed
 * @param similarity C: how alike this failure is to failures already solved
 * @param confidence how likely the proposal is right
 * @param reasons how the figures came about, one line each
 */
public record Score(
        double total, double evidence, double history, double similarity, double confidence, List<String> reasons) {
    public Score {
        reasons = List.copyOf(reasons);
    }
}
