package dev.codemedic.bench.learning;

/**
 * One heal of a sequence, judged from outside.
 *
 * @param family the bug
 * @param language of the program
 * @param occurrence 1 for the first time
 * @param mode what medic went by
 * @param incident its id; empty where nothing was seen
 * @param proposals how many there were
 * @param right the place of the first that is right; 0 for none
 * @param confidence of the best
 * @param score S of the best
 * @param source of the best, such as {@code lesson:M-3}; empty without one
 * @param proposed seconds from the failure until the best was put forward
 * @param decided seconds from the failure to the decision
 */
public record Step(
        String family,
        String language,
        int occurrence,
        Mode mode,
        String incident,
        int proposals,
        int right,
        double confidence,
        double score,
        String source,
        double proposed,
        double decided) {

    /** Whether the first proposal is right. */
    public boolean first() {
        return right == 1;
    }

    /** Whether the first proposal comes from an earlier heal. */
    public boolean remembered() {
        return source.startsWith("lesson:") || source.startsWith("rule:");
    }
}
