package dev.codemedic.bench.quixbugs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codemedic.bench.judge.Freedom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** The programs that may rightly answer otherwise than the fixed version: several trees or orders can be right. */
final class GraphFreedom {
    private GraphFreedom() {}

    static Freedom of(String program) {
        return switch (program) {
            case "minimum_spanning_tree" -> GraphFreedom::tree;
            case "topological_ordering" -> GraphFreedom::order;
            default -> Freedom.NONE;
        };
    }

    /** Another spanning forest, of edges that there are, of as many and of the same weight in sum, without a cycle. */
    private static boolean tree(JsonNode input, JsonNode expected, JsonNode actual) {
        var weights = new HashMap<String, Integer>();
        for (var edge : input.path("args").path(0).path("$edges")) {
            weights.put(edge.get(0) + "-" + edge.get(1), edge.get(2).asInt());
        }
        return expected.path("set").size() == actual.path("set").size()
                && weight(expected, weights) == weight(actual, weights)
                && isForest(actual);
    }

    private static long weight(JsonNode tree, Map<String, Integer> weights) {
        long sum = 0;
        for (var edge : tree.path("set")) {
            var weight = weights.get(edge.path(0) + "-" + edge.path(1));
            if (weight == null) {
                return Long.MIN_VALUE;
            }
            sum += weight;
        }
        return sum;
    }

    private static boolean isForest(JsonNode tree) {
        var group = new HashMap<Integer, Integer>();
        for (var edge : tree.path("set")) {
            int one = edge.path(0).asInt();
            int other = edge.path(1).asInt();
            int from = group.computeIfAbsent(one, own -> own);
            int to = group.computeIfAbsent(other, own -> own);
            if (from == to) {
                return false;
            }
            group.replaceAll((node, root) -> root == from ? to : root);
        }
        return tree.path("set").size() > 0;
    }

    /** Another order of all nodes in which each comes before those it leads to. */
    private static boolean order(JsonNode input, JsonNode expected, JsonNode actual) {
        var successors = input.path("nodes").path("successors");
        if (!actual.isArray() || actual.size() != successors.size() || expected.size() != actual.size()) {
            return false;
        }
        var later = new HashSet<Integer>();
        for (int at = actual.size() - 1; at >= 0; at--) {
            int node = actual.get(at).path("node").asInt(-1);
            if (!later.add(node)) {
                return false;
            }
            for (var next : successors.path(node)) {
                if (!later.contains(next.asInt())) {
                    return false;
                }
            }
        }
        return true;
    }
}
