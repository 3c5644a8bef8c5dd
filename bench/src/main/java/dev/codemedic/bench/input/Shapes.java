package dev.codemedic.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the shape of given values, with the invariants that all of them keep.
 *
 * @param longest the greatest length of a list or text
 */
public record Shapes(int longest) {
    private static final int DEPTH = 4;

    /** The shape of several argument lists of one function. */
    public Shape ofArguments(List<JsonNode> given) {
        return row(given, given.getFirst().size(), 0);
    }

    private Shape of(List<JsonNode> values, int depth) {
        var kinds = new ArrayList<Shape>();
        var flags = values.stream().filter(JsonNode::isBoolean).toList();
        if (!flags.isEmpty()) {
            kinds.add(new FlagShape());
        }
        var wholes = values.stream().filter(JsonNode::isIntegralNumber).toList();
        var reals = values.stream().filter(JsonNode::isFloatingPointNumber).toList();
        if (!wholes.isEmpty()) {
            kinds.add(WholeShape.of(wholes.stream().map(JsonNode::longValue).toList()));
        }
        if (!reals.isEmpty()) {
            kinds.add(RealShape.of(reals.stream().map(JsonNode::doubleValue).toList()));
        }
        var texts = values.stream().filter(JsonNode::isTextual).toList();
        if (!texts.isEmpty()) {
            kinds.add(TextShape.of(texts.stream().map(JsonNode::textValue).toList(), longest));
        }
        var lists = values.stream().filter(JsonNode::isArray).toList();
        if (!lists.isEmpty()) {
            kinds.add(lists(lists, depth));
        }
        if (kinds.isEmpty()) {
            return WholeShape.of(List.of(0L));
        }
        return kinds.size() == 1 ? kinds.getFirst() : new EitherShape(List.copyOf(kinds));
    }

    private Shape lists(List<JsonNode> lists, int depth) {
        int shortest = lists.stream().mapToInt(JsonNode::size).min().orElse(0);
        int most = lists.stream().mapToInt(JsonNode::size).max().orElse(0);
        boolean rows = depth > 1 && lists.size() > 1 && shortest == most && shortest > 1;
        if (rows) {
            return row(lists, shortest, depth);
        }
        var elements = lists.stream().flatMap(JsonNode::valueStream).toList();
        var element = depth >= DEPTH
                ? of(elements.stream().filter(JsonNode::isValueNode).toList(), depth)
                : of(elements, depth + 1);
        int length = Math.min(longest, Math.max(most + 2, most * 3 / 2));
        return new ListShape(
                element, Math.min(shortest, 1), length, all(lists, Shapes::rises), all(lists, Shapes::distinct));
    }

    private Shape row(List<JsonNode> rows, int size, int depth) {
        return new RowShape(IntStream.range(0, size)
                .mapToObj(at -> of(rows.stream().map(row -> row.get(at)).toList(), depth + 1))
                .toList());
    }

    /** Whether a property holds for all lists, and there are enough of them for it not to be chance. */
    private static boolean all(List<JsonNode> lists, Predicate<JsonNode> property) {
        var telling = lists.stream().filter(list -> list.size() > 1).toList();
        return telling.size() > 1 && telling.stream().allMatch(property);
    }

    private static boolean rises(JsonNode list) {
        return IntStream.range(1, list.size())
                .allMatch(
                        at -> list.get(at).isNumber() && ListShape.ORDER.compare(list.get(at - 1), list.get(at)) <= 0);
    }

    private static boolean distinct(JsonNode list) {
        return list.valueStream().distinct().count() == list.size();
    }
}
