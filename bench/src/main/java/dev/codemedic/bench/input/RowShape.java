package dev.codemedic.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lists that are all of one length, as a row of a table is: each place has its own shape.
 *
 * @param cells the shapes
 */
record RowShape(List<Shape> cells) implements Shape {
    @Override
    public JsonNode random(RandomGenerator random) {
        var row = JSON.arrayNode();
        cells.forEach(cell -> row.add(cell.random(random)));
        return row;
    }

    @Override
    public JsonNode mutate(JsonNode value, RandomGenerator random) {
        int changed = random.nextInt(cells.size());
        var row = JSON.arrayNode();
        for (int at = 0; at < cells.size(); at++) {
            row.add(at == changed ? cells.get(at).mutate(value.get(at), random) : value.get(at));
        }
        return row;
    }

    @Override
    public boolean fits(JsonNode value) {
        return value.isArray() && value.size() == cells.size();
    }
}
