package dev.codemedic.bench.judge.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;

/** Compares answers: numbers with a fraction to a millionth, all else exactly. */
final class Agreement {
    private static final double TOLERANCE = 1e-6;
    private static final double TINY = 1e-9;

    private Agreement() {}

    static boolean same(JsonNode one, JsonNode other) {
        if (one.isArray() && other.isArray()) {
            return one.size() == other.size()
                    && IntStream.range(0, one.size()).allMatch(at -> same(one.get(at), other.get(at)));
        }
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size()
                    && one.propertyStream().allMatch(entry -> same(entry.getValue(), other.path(entry.getKey())));
        }
        if (one.isFloatingPointNumber() && other.isNumber() || other.isFloatingPointNumber() && one.isNumber()) {
            return close(one.doubleValue(), other.doubleValue());
        }
        return one.equals(other);
    }

    private static boolean close(double one, double other) {
        if (Double.compare(one, other) == 0 || one == other) {
            return true;
        }
        double size = Math.max(Math.max(Math.abs(one), Math.abs(other)), TINY);
        return Math.abs(one - other) <= TOLERANCE * size && !Double.isInfinite(size);
    }
}
