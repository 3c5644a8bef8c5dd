package dev.codemedic.bench.quixbugs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codemedic.bench.input.Inputs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Inputs of the programs whose tests build nodes by hand: {@code {"nodes": {"values", "successors", "successor"},
 * "args": […]}}, where {@code {"$node": 3}} is the fourth node and {@code {"$edges": [[a, b, weight], …]}} a weighted
 * graph.
 */
final class GraphInputs {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST = 9;

    private GraphInputs() {}

    /** The inputs of a program; empty for one that is not about graphs. */
    static Optional<Inputs> of(String program, long seed) {
        return maker(program).map(maker -> Inputs.made(List.of(), seed, maker));
    }

    private static Optional<Function<RandomGenerator, JsonNode>> maker(String program) {
        return switch (program) {
            case "breadth_first_search", "depth_first_search" -> Optional.of(GraphInputs::search);
            case "detect_cycle" -> Optional.of(random -> chain(random, 1, true));
            case "reverse_linked_list" -> Optional.of(random -> chain(random, 0, false));
            case "minimum_spanning_tree" -> Optional.of(GraphInputs::spanning);
            case "shortest_path_length" -> Optional.of(GraphInputs::dijkstra);
            case "shortest_path_lengths" -> Optional.of(GraphInputs::allPaths);
            case "shortest_paths" -> Optional.of(GraphInputs::pathsFrom);
            case "topological_ordering" -> Optional.of(GraphInputs::acyclic);
            default -> Optional.empty();
        };
    }

    private static JsonNode search(RandomGenerator random) {
        int size = 1 + random.nextInt(MOST);
        var successors = successors(random, size, false);
        return input(nodes(size, successors), node(random.nextInt(size)), node(random.nextInt(size)));
    }

    /** A chain that may bite its tail; the numbers of the nodes are shuffled. */
    private static JsonNode chain(RandomGenerator random, int shortest, boolean cycles) {
        int size = shortest + random.nextInt(MOST * 2);
        var order = shuffled(random, Math.max(size, 1));
        var successor = new ArrayList<JsonNode>(Collections.nCopies(order.size(), JSON.nullNode()));
        for (int at = 0; at + 1 < size; at++) {
            successor.set(order.get(at), JSON.numberNode(order.get(at + 1)));
        }
        if (cycles && random.nextBoolean()) {
            successor.set(order.get(size - 1), JSON.numberNode(order.get(random.nextInt(size))));
        }
        var nodes = nodes(order.size(), JSON.arrayNode());
        nodes.set("successor", JSON.arrayNode().addAll(successor));
        return input(nodes, size == 0 ? JSON.nullNode() : node(order.getFirst()));
    }

    private static JsonNode spanning(RandomGenerator random) {
        int size = 2 + random.nextInt(MOST - 1);
        var edges = JSON.arrayNode();
        for (int from = 0; from < size; from++) {
            for (int to = from + 1; to < size; to++) {
                if (random.nextInt(3) > 0) {
                    boolean turned = random.nextInt(4) == 0;
                    int weight = 1 + random.nextInt(random.nextBoolean() ? 8 : 1000);
                    edges.add(edge(JSON.numberNode(turned ? to : from), JSON.numberNode(turned ? from : to), weight));
                }
            }
        }
        return input(nodes(size, JSON.arrayNode()), edges(edges, random));
    }

    private static JsonNode dijkstra(RandomGenerator random) {
        int size = 2 + random.nextInt(MOST - 1);
        var successors = successors(random, size, false);
        var edges = JSON.arrayNode();
        for (int from = 0; from < size; from++) {
            for (var to : successors.get(from)) {
                edges.add(edge(node(from), node(to.asInt()), 1 + random.nextInt(1000)));
            }
        }
        return input(
                nodes(size, successors), edges(edges, random), node(random.nextInt(size)), node(random.nextInt(size)));
    }

    private static JsonNode allPaths(RandomGenerator random) {
        int size = 2 + random.nextInt(6);
        return input(
                nodes(0, JSON.arrayNode()),
                JSON.numberNode(size),
                edges(weights(random, size, JSON::numberNode), random));
    }

    private static JsonNode pathsFrom(RandomGenerator random) {
        int size = 2 + random.nextInt(6);
        var edges = weights(random, size, GraphInputs::letter);
        return input(nodes(0, JSON.arrayNode()), letter(0), edges(edges, random));
    }

    /** Edges some of which are negative, with no cycle of negative length: each node has a height. */
    private static ArrayNode weights(RandomGenerator random, int size, Function<Integer, JsonNode> name) {
        var heights = random.ints(size, 0, 6).toArray();
        var edges = JSON.arrayNode();
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to && random.nextInt(5) < 2) {
                    int weight = random.nextInt(10) + heights[from] - heights[to];
                    edges.add(edge(name.apply(from), name.apply(to), weight));
                }
            }
        }
        return edges;
    }

    private static JsonNode acyclic(RandomGenerator random) {
        int size = 1 + random.nextInt(MOST);
        var order = shuffled(random, size);
        var rising = successors(random, size, true);
        var successors = new ArrayList<JsonNode>(Collections.nCopies(size, JSON.arrayNode()));
        for (int at = 0; at < size; at++) {
            var to = JSON.arrayNode();
            rising.get(at).forEach(next -> to.add(order.get(next.asInt())));
            successors.set(order.get(at), to);
        }
        var all = JSON.arrayNode();
        shuffled(random, size).forEach(number -> all.add(node(number)));
        return input(nodes(size, JSON.arrayNode().addAll(successors)), all);
    }

    private static ArrayNode successors(RandomGenerator random, int size, boolean rising) {
        int dense = 2 + random.nextInt(5);
        var successors = JSON.arrayNode();
        for (int from = 0; from < size; from++) {
            var to = JSON.arrayNode();
            for (int next : shuffled(random, size)) {
                if (random.nextInt(dense) == 0 && (rising ? next > from : next != from)) {
                    to.add(next);
                }
            }
            successors.add(to);
        }
        return successors;
    }

    private static ObjectNode nodes(int size, ArrayNode successors) {
        var values = JSON.arrayNode();
        for (int at = 0; at < size; at++) {
            values.add("n" + at);
        }
        return JSON.objectNode().<ObjectNode>set("values", values).set("successors", successors);
    }

    private static JsonNode input(JsonNode nodes, JsonNode... arguments) {
        return JSON.objectNode()
                .<ObjectNode>set("nodes", nodes)
                .set("args", JSON.arrayNode().addAll(List.of(arguments)));
    }

    private static JsonNode edges(ArrayNode edges, RandomGenerator random) {
        var list = new ArrayList<JsonNode>();
        edges.forEach(list::add);
        Collections.shuffle(list, new Random(random.nextLong()));
        return JSON.objectNode().set("$edges", JSON.arrayNode().addAll(list));
    }

    private static JsonNode edge(JsonNode from, JsonNode to, int weight) {
        return JSON.arrayNode().add(from).add(to).add(weight);
    }

    private static JsonNode node(int number) {
        return JSON.objectNode().put("$node", number);
    }

    private static JsonNode letter(int number) {
        return JSON.textNode(String.valueOf((char) ('A' + number)));
    }

    private static List<Integer> shuffled(RandomGenerator random, int size) {
        var order = new ArrayList<Integer>();
        for (int at = 0; at < size; at++) {
            order.add(at);
        }
        Collections.shuffle(order, new Random(random.nextLong()));
        return order;
    }
}
