package dev.codemedic.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lists of any length.
 *
 * @param element what is in them
 * @param shortest the least length
 * @param longest the greatest length
 * @param sorted whether all given ones rise
 * @param distinct whether no given one has an element twice
 */
record ListShape(Shape element, int shortest, int longest, boolean sorted, boolean distinct) implements Shape {
    static final Comparator<JsonNode> ORDER = Comparator.comparingDouble(JsonNode::doubleValue)
            .thenComparing(value -> value.isTextual() ? value.textValue() : "");

    @Override
    public JsonNode random(RandomGenerator random) {
        int length = Math.max(shortest, random.nextInt(longest + 1));
        var values = new ArrayList<JsonNode>();
        for (int at = 0; at < length; at++) {
            boolean again = !values.isEmpty() && random.nextInt(5) == 0;
            values.add(again ? Shape.pick(values, random) : element.random(random));
        }
        return kept(values, random);
    }

    @Override
    public JsonNode mutate(JsonNode value, RandomGenerator random) {
        var values = new ArrayList<JsonNode>();
        value.forEach(values::add);
        int at = values.isEmpty() ? 0 : random.nextInt(values.size());
        switch (values.isEmpty() ? 0 : random.nextInt(6)) {
            case 0 -> values.add(at, element.random(random));
            case 1 -> values.remove(at);
            case 2 -> values.set(at, element.mutate(values.get(at), random));
            case 3 -> values.add(Shape.pick(values, random));
            case 4 -> values.set(at, values.set(random.nextInt(values.size()), values.get(at)));
            default -> values.subList(at, values.size()).clear();
        }
        return kept(values, random);
    }

    @Override
    public boolean fits(JsonNode value) {
        return value.isArray();
    }

    /** Restores what all given lists have in common. */
    private JsonNode kept(List<JsonNode> values, RandomGenerator random) {
        var kept = distinct ? new ArrayList<>(new LinkedHashSet<>(values)) : new ArrayList<>(values);
        while (kept.size() < shortest) {
            kept.add(element.random(random));
        }
        if (kept.size() > longest) {
            kept.subList(longest, kept.size()).clear();
        }
        if (sorted) {
            kept.sort(ORDER);
        }
        return JSON.arrayNode().addAll(kept);
    }
}
