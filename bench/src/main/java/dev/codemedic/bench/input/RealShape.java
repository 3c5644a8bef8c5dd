package dev.codemedic.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Numbers with a fraction.
 *
 * @param positive whether all given ones are
 * @param seen those given
 */
record RealShape(boolean positive, List<Double> seen) implements Shape {
    private static final double STEP = 100;

    static RealShape of(List<Double> seen) {
        return new RealShape(seen.stream().allMatch(number -> number > 0), seen);
    }

    @Override
    public JsonNode random(RandomGenerator random) {
        double typical = Math.abs(Shape.pick(seen, random)) + 1 / STEP;
        return node(random.nextDouble(positive ? 0 : -typical, typical * 2));
    }

    @Override
    public JsonNode mutate(JsonNode value, RandomGenerator random) {
        return random.nextBoolean() ? random(random) : node(value.doubleValue() + random.nextInt(-3, 4));
    }

    @Override
    public boolean fits(JsonNode value) {
        return value.isFloatingPointNumber();
    }

    private JsonNode node(double value) {
        double kept = Math.round(value * STEP) / STEP;
        return JSON.numberNode(positive ? Math.max(kept, 1 / STEP) : kept);
    }
}
