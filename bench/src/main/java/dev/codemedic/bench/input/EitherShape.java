package dev.codemedic.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Values of several kinds, such as numbers and texts.
 *
 * @param kinds the shapes
 */
record EitherShape(List<Shape> kinds) implements Shape {
    @Override
    public JsonNode random(RandomGenerator random) {
        return Shape.pick(kinds, random).random(random);
    }

    @Override
    public JsonNode mutate(JsonNode value, RandomGenerator random) {
        return kinds.stream()
                .filter(kind -> kind.fits(value))
                .findFirst()
                .map(kind -> kind.mutate(value, random))
                .orElseGet(() -> random(random));
    }

    @Override
    public boolean fits(JsonNode value) {
        return kinds.stream().anyMatch(kind -> kind.fits(value));
    }
}
