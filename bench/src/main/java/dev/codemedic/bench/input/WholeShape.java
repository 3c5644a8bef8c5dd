package dev.codemedic.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Whole numbers.
 *
 * @param low the least there may be
 * @param seen those given
 */
record WholeShape(long low, List<Long> seen) implements Shape {
    private static final long NEAR = 4;

    /** No number was below 0, 1 or 2: the next ones are not either. With negative ones, everything goes. */
    static WholeShape of(List<Long> seen) {
        long least = seen.stream().mapToLong(Long::longValue).min().orElse(0);
        long most = seen.stream().mapToLong(Math::abs).max().orElse(0);
        return new WholeShape(least < 0 ? -Math.max(most, NEAR) : Math.min(least, 2), seen);
    }

    @Override
    public JsonNode random(RandomGenerator random) {
        long typical = Math.abs(Shape.pick(seen, random)) + NEAR;
        long least = low < 0 ? Math.max(low, -typical) : low;
        return node(random.nextLong(least, Math.max(least + 1, typical * 3 / 2)));
    }

    @Override
    public JsonNode mutate(JsonNode value, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> node(value.longValue() + 1);
            case 1 -> node(value.longValue() - 1);
            case 2 -> node(value.longValue() + random.nextLong(-NEAR * 2, NEAR * 2 + 1));
            default -> random(random);
        };
    }

    @Override
    public boolean fits(JsonNode value) {
        return value.isIntegralNumber();
    }

    private JsonNode node(long value) {
        long kept = Math.max(low, value);
        return (int) kept == kept ? JSON.numberNode((int) kept) : JSON.numberNode(kept);
    }
}
