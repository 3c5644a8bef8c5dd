package dev.codemedic.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.random.RandomGenerator;

/** True and false. */
record FlagShape() implements Shape {
    @Override
    public JsonNode random(RandomGenerator random) {
        return JSON.booleanNode(random.nextBoolean());
    }

    @Override
    public JsonNode mutate(JsonNode value, RandomGenerator random) {
        return JSON.booleanNode(!value.booleanValue());
    }

    @Override
    public boolean fits(JsonNode value) {
        return value.isBoolean();
    }
}
