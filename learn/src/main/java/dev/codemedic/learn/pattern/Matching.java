package dev.codemedic.learn.pattern;

import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One comparison of a pattern's nodes with those of a tree, bounded in steps and depth. */
final class Matching {
    private static final int DEEPEST = 200;
    /** What stands for no value and no statement by itself. */
    private static final Set<String> UNBINDABLE = Set.of(
            "argument_list",
            "arguments",
            "keyword_argument",
            "list_splat",
            "dictionary_splat",
            "parameters",
            "formal_parameters",
            "module",
            "program",
            "block",
            "class_body",
            "variable_declarator",
            "string_content",
            "string_fragment",
            "string_start",
            "string_end");

    private final Map<String, List<Node>> bound = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private int stepsLeft;

    Matching(int steps) {
        this.stepsLeft = steps;
    }

    int stepsLeft() {
        return stepsLeft;
    }

    Map<String, List<Node>> bindings() {
        return bound;
    }

    /** Whether one node may be what a metavariable stands for. */
    static boolean bindable(Node node) {
        return node.isNamed() && !node.is(UNBINDABLE) && !node.isError() && !node.isMissing();
    }

    boolean fits(Node pattern, Node node) {
        return fits(pattern, node, 0);
    }

    private boolean fits(Node pattern, Node node, int depth) {
        if (--stepsLeft < 0 || depth > DEEPEST) {
            return false;
        }
        var hole = Metavariables.of(pattern);
        if (hole.isPresent()) {
            return bindable(node) && bind(hole.get().name(), List.of(node));
        }
        if (!Parts.alike(pattern, node)) {
            return false;
        }
        var wanted = Parts.of(pattern);
        var given = Parts.of(node);
        if (wanted.isEmpty() || given.isEmpty()) {
            return wanted.isEmpty() && given.isEmpty() && pattern.text().equals(node.text());
        }
        return end(wanted, given, depth + 1).filter(end -> end == given.size()).isPresent();
    }

    /** How many of the given nodes, from the first, the wanted ones take up; empty where they do not fit. */
    Optional<Integer> prefix(List<Node> wanted, List<Node> given) {
        return end(wanted, given, 0);
    }

    private Optional<Integer> end(List<Node> wanted, List<Node> given, int depth) {
        int at = 0;
        for (int i = 0; i < wanted.size(); i++) {
            var hole = Metavariables.of(wanted.get(i));
            if (hole.isPresent() && hole.get().series()) {
                return series(hole.get().name(), wanted.subList(i + 1, wanted.size()), given, at, depth);
            }
            if (at >= given.size() || !fits(wanted.get(i), given.get(at), depth)) {
                return Optional.empty();
            }
            at++;
        }
        return Optional.of(at);
    }

    /** As many as the rest leaves, at least one. */
    private Optional<Integer> series(String name, List<Node> rest, List<Node> given, int from, int depth) {
        for (int to = given.size(); to > from; to--) {
            var kept = Map.copyOf(bound);
            boolean whole = bindable(given.get(from)) && bindable(given.get(to - 1));
            if (--stepsLeft >= 0 && whole && bind(name, List.copyOf(given.subList(from, to)))) {
                var end = end(rest, given.subList(to, given.size()), depth);
                // A series that nothing follows takes all there is, else the pattern would end somewhere.
                if (end.isPresent() && (depth == 0 || to + end.get() == given.size())) {
                    return Optional.of(to + end.get());
                }
            }
            restore(kept);
        }
        return Optional.empty();
    }

    private boolean bind(String name, List<Node> nodes) {
        var text = new ArrayList<String>();
        nodes.forEach(node -> text.add(Parts.plain(node)));
        var code = String.join(" ", text);
        stepsLeft -= nodes.size();
        var known = plain.putIfAbsent(name, code);
        if (known == null) {
            bound.put(name, nodes);
            return true;
        }
        return known.equals(code);
    }

    private void restore(Map<String, List<Node>> kept) {
        bound.keySet().retainAll(kept.keySet());
        plain.keySet().retainAll(kept.keySet());
    }
}
