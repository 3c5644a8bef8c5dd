package dev.codemedic.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the given values of an argument have in common; makes more values like them. */
public sealed interface Shape permits WholeShape, RealShape, FlagShape, TextShape, ListShape, RowShape, EitherShape {
    /** The factory of every value made here. */
    JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A new value of this shape. */
    JsonNode random(RandomGenerator random);

    /** A small change of a value of this shape. */
    JsonNode mutate(JsonNode value, RandomGenerator random);

    /** Whether a value may be of this shape. */
    boolean fits(JsonNode value);

    /** One of several. */
    static <T> T pick(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
