package dev.codemedic.bench.judge.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a method's arguments of JSON, as its parameters' types want them. */
final class Arguments {
    private final JsonNode values;
    private final Graph graph;

    Arguments(JsonNode input) {
        values = input.isObject() ? input.path("args") : input;
        graph = new Graph(input.path("nodes"));
    }

    /** The nodes that the arguments speak of. */
    Graph graph() {
        return graph;
    }

    @Nullable
    Object[] of(Type[] parameters) throws ReflectiveOperationException {
        var made = new @Nullable Object[parameters.length];
        for (int at = 0; at < parameters.length; at++) {
            made[at] = value(values.path(at), parameters[at]);
        }
        return made;
    }

    private @Nullable Object value(JsonNode json, Type type) throws ReflectiveOperationException {
        var raw = raw(type);
        if (json.isNull()) {
            return null;
        }
        if (json.has("$node")) {
            return graph.node(json.path("$node").asInt(), raw);
        }
        if (json.has("$edges")) {
            return Map.class.isAssignableFrom(raw) ? edges(json.path("$edges"), type) : weighted(json, type);
        }
        if (json.isArray()) {
            return raw.isArray() ? array(json, raw.getComponentType()) : list(json, element(type, 0));
        }
        return scalar(json, raw);
    }

    private static Object scalar(JsonNode json, Class<?> type) {
        if (json.isNumber() && (type == double.class || type == Double.class)) {
            return json.doubleValue();
        }
        if (json.isNumber() && (type == long.class || type == Long.class)) {
            return json.longValue();
        }
        if (json.isIntegralNumber()) {
            return Math.toIntExact(json.longValue());
        }
        if (json.isNumber()) {
            return json.doubleValue();
        }
        return json.isBoolean() ? json.booleanValue() : json.textValue();
    }

    private Object array(JsonNode json, Class<?> element) throws ReflectiveOperationException {
        var array = Array.newInstance(element, json.size());
        for (int at = 0; at < json.size(); at++) {
            Array.set(array, at, value(json.get(at), element));
        }
        return array;
    }

    private ArrayList<@Nullable Object> list(JsonNode json, Type element) throws ReflectiveOperationException {
        var list = new ArrayList<@Nullable Object>();
        for (var one : json) {
            list.add(value(one, element));
        }
        return list;
    }

    /** A map from the two ends of an edge to its weight. */
    private Map<List<@Nullable Object>, Integer> edges(JsonNode json, Type type) throws ReflectiveOperationException {
        var end = element(element(type, 0), 0);
        var edges = new HashMap<List<@Nullable Object>, Integer>();
        for (var edge : json) {
            var ends = new ArrayList<@Nullable Object>();
            ends.add(value(edge.get(0), end));
            ends.add(value(edge.get(1), end));
            edges.put(ends, edge.get(2).asInt());
        }
        return edges;
    }

    /** A list of edge objects with two nodes and a weight. */
    private List<Object> weighted(JsonNode json, Type type) throws ReflectiveOperationException {
        var edge = raw(element(type, 0));
        var node = edge.getField("node1").getType();
        var constructor = edge.getConstructor(node, node, int.class);
        var edges = new ArrayList<Object>();
        for (var one : json.path("$edges")) {
            edges.add(constructor.newInstance(
                    graph.node(one.get(0).asInt(), node),
                    graph.node(one.get(1).asInt(), node),
                    one.get(2).asInt()));
        }
        return edges;
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> Object.class;
        };
    }

    private static Type element(Type type, int number) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[number] : Object.class;
    }
}
