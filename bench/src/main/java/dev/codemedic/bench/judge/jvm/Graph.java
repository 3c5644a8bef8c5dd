package dev.codemedic.bench.judge.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of one input, made of a version's own node class when the first of them is asked for. */
final class Graph {
    private final JsonNode description;
    private final List<Object> nodes = new ArrayList<>();

    Graph(JsonNode description) {
        this.description = description;
    }

    /** A node by its number. */
    Object node(int number, Class<?> type) throws ReflectiveOperationException {
        if (nodes.isEmpty()) {
            make(type);
        }
        return nodes.get(number);
    }

    /** A node's number; -1 for one that is not of this graph. */
    int number(@Nullable Object node) {
        for (int at = 0; at < nodes.size(); at++) {
            if (nodes.get(at) == node) {
                return at;
            }
        }
        return -1;
    }

    private void make(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getConstructor(String.class);
        for (var value : description.path("values")) {
            nodes.add(constructor.newInstance(value.asText()));
        }
        var predecessors = new ArrayList<ArrayList<Object>>();
        nodes.forEach(node -> predecessors.add(new ArrayList<>()));
        for (int at = 0; at < nodes.size(); at++) {
            var successors = new ArrayList<Object>();
            for (var to : description.path("successors").path(at)) {
                successors.add(nodes.get(to.asInt()));
                predecessors.get(to.asInt()).add(nodes.get(at));
            }
            set(nodes.get(at), "setSuccessors", ArrayList.class, successors);
            var next = description.path("successor").path(at);
            if (next.isInt()) {
                set(nodes.get(at), "setSuccessor", type, nodes.get(next.asInt()));
            }
        }
        for (int at = 0; at < nodes.size(); at++) {
            set(nodes.get(at), "setPredecessors", ArrayList.class, predecessors.get(at));
        }
    }

    private static void set(Object node, String setter, Class<?> type, Object value)
            throws ReflectiveOperationException {
        node.getClass().getMethod(setter, type).invoke(node, value);
    }
}
