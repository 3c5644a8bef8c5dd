package dev.codemedic.bench.judge.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns results into JSON that can be compared across class loaders.
 *
 * @param graph the nodes that the arguments were made with
 */
record Canonical(Graph graph) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The arguments of a call that returned nothing. */
    JsonNode arguments(@Nullable Object[] values) throws ReflectiveOperationException {
        var arguments = JSON.arrayNode();
        for (var value : values) {
            arguments.add(of(value));
        }
        return JSON.objectNode().set("arguments", arguments);
    }

    JsonNode of(@Nullable Object value) throws ReflectiveOperationException {
        return switch (value) {
            case null -> JSON.nullNode();
            case Boolean flag -> JSON.booleanNode(flag);
            case Double real -> JSON.numberNode(real);
            case Float real -> JSON.numberNode(real.doubleValue());
            case Number whole -> JSON.numberNode(whole.longValue());
            case CharSequence text -> JSON.textNode(text.toString());
            case Character letter -> JSON.textNode(letter.toString());
            case Set<?> set -> JSON.objectNode().set("set", sorted(set));
            case Map<?, ?> map -> map(map);
            case Iterable<?> several -> list(several);
            default -> value.getClass().isArray() ? array(value) : object(value);
        };
    }

    private ArrayNode list(Iterable<?> values) throws ReflectiveOperationException {
        var list = JSON.arrayNode();
        for (var value : values) {
            list.add(of(value));
        }
        return list;
    }

    private ArrayNode sorted(Iterable<?> values) throws ReflectiveOperationException {
        return sorted(list(values));
    }

    private static ArrayNode sorted(ArrayNode unordered) {
        var list = new ArrayList<JsonNode>();
        unordered.forEach(list::add);
        list.sort(Comparator.comparing(JsonNode::toString));
        return JSON.arrayNode().addAll(list);
    }

    private JsonNode map(Map<?, ?> map) throws ReflectiveOperationException {
        var pairs = JSON.arrayNode();
        for (var entry : map.entrySet()) {
            pairs.add(JSON.arrayNode().add(of(entry.getKey())).add(of(entry.getValue())));
        }
        return JSON.objectNode().set("map", sorted(pairs));
    }

    private JsonNode array(Object array) throws ReflectiveOperationException {
        var list = JSON.arrayNode();
        for (int at = 0; at < Array.getLength(array); at++) {
            list.add(of(Array.get(array, at)));
        }
        return list;
    }

    /** A node, an edge, a pair; else what it says of itself. */
    private JsonNode object(Object value) throws ReflectiveOperationException {
        return switch (value.getClass().getSimpleName()) {
            case "Node" -> node(value);
            case "WeightedEdge" ->
                JSON.arrayNode()
                        .add(graph.number(field(value, "node1")))
                        .add(graph.number(field(value, "node2")))
                        .add(of(field(value, "weight")));
            case "Pair" -> JSON.arrayNode().add(of(got(value, "getFirst"))).add(of(got(value, "getSecond")));
            default -> JSON.objectNode().put("object", value.toString());
        };
    }

    /** A node is told by its number and by those that follow it. */
    private JsonNode node(Object first) throws ReflectiveOperationException {
        var chain = JSON.arrayNode();
        var seen = new ArrayList<Object>();
        for (@Nullable Object node = first; node != null && !identical(seen, node); node = got(node, "getSuccessor")) {
            seen.add(node);
            chain.add(graph.number(node));
        }
        return JSON.objectNode().put("node", graph.number(first)).set("chain", chain);
    }

    private static boolean identical(List<Object> seen, Object node) {
        return seen.stream().anyMatch(one -> one == node);
    }

    private static @Nullable Object field(Object of, String name) throws ReflectiveOperationException {
        return of.getClass().getField(name).get(of);
    }

    private static @Nullable Object got(Object of, String name) throws ReflectiveOperationException {
        return of.getClass().getMethod(name).invoke(of);
    }
}
