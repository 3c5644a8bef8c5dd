package dev.codemedic.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The inputs that two versions of a program are compared on; the same for the same seed.
 *
 * @param given argument lists that come with the program, tried first
 * @param generated more argument lists, each at most once
 */
public record Inputs(List<JsonNode> given, List<JsonNode> generated) {
    private static final int TRIES = 12;

    /** How many are made; more than are needed, since those outside a precondition do not count. */
    public static final int CANDIDATES = 5000;

    public Inputs {
        given = List.copyOf(given);
        generated = List.copyOf(generated);
    }

    /** Mutations of given argument lists and random ones of their shape. */
    public static Inputs like(List<JsonNode> given, int longest, long seed) {
        var shape = new Shapes(longest).ofArguments(given);
        var small = given.stream().filter(input -> within(input, longest)).toList();
        var bases = small.isEmpty() ? List.of(shape.random(new Random(seed))) : small;
        return made(given, seed, random -> {
            if (random.nextBoolean()) {
                return shape.random(random);
            }
            var changed = Shape.pick(bases, random);
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                changed = shape.mutate(changed, random);
            }
            return changed;
        });
    }

    private static boolean within(JsonNode value, int longest) {
        return value.isTextual()
                ? value.textValue().length() <= longest
                : value.size() <= longest && value.valueStream().allMatch(part -> within(part, longest));
    }

    /** Whatever a maker makes. */
    public static Inputs made(List<JsonNode> given, long seed, Function<RandomGenerator, JsonNode> maker) {
        var random = new Random(seed);
        SequencedSet<JsonNode> made = new LinkedHashSet<>();
        for (int tries = 0; tries < CANDIDATES * TRIES && made.size() < CANDIDATES; tries++) {
            var input = maker.apply(random);
            if (!given.contains(input)) {
                made.add(input);
            }
        }
        return new Inputs(given, List.copyOf(made));
    }
}
