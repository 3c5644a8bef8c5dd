package dev.codemedic.learn.similar;

/** The cosine of the angle between two vectors. */
final class Cosine {
    private Cosine() {}

    /** From 0, at right angles or more, to 1; 0 as well where lengths differ or a vector has none. */
    static double of(float[] first, float[] second) {
        if (first.length != second.length) {
            return 0;
        }
        double product = 0;
        double one = 0;
        double two = 0;
        for (int i = 0; i < first.length; i++) {
            product += (double) first[i] * second[i];
            one += (double) first[i] * first[i];
            two += (double) second[i] * second[i];
        }
        double cosine = product / Math.sqrt(one * two);
        return Double.isFinite(cosine) ? Math.clamp(cosine, 0, 1) : 0;
    }
}
