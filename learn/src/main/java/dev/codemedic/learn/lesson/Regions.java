package dev.codemedic.learn.lesson;

import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stretches around a change that are one piece of code before and after it, the smallest first. */
final class Regions {
    private static final Set<String> COMPOUND = Set.of(
            "if_statement",
            "for_statement",
            "enhanced_for_statement",
            "while_statement",
            "do_statement",
            "with_statement",
            "try_statement",
            "try_with_resources_statement",
            "match_statement",
            "case_clause",
            "switch_expression",
            "switch_rule",
            "synchronized_statement",
            "elif_clause",
            "else_clause",
            "except_clause",
            "catch_clause",
            "finally_clause",
            "decorated_definition",
            "function_definition",
            "class_definition",
            "method_declaration",
            "constructor_declaration",
            "class_declaration",
            "interface_declaration",
            "record_declaration",
            "enum_declaration");
    private static final Set<String> FUNCTIONS = Set.of(
            "decorated_definition",
            "function_definition",
            "class_definition",
            "method_declaration",
            "constructor_declaration",
            "class_declaration",
            "interface_declaration",
            "record_declaration",
            "enum_declaration");

    private static final int MOST_BEFORE = 3;

    private final FileChange change;
    private final Map<Integer, Integer> oldIndex = new HashMap<>();
    private final Map<Integer, Integer> oldEnds = new HashMap<>();
    private final Map<Integer, Integer> freshIndex = new HashMap<>();
    private final Map<Integer, Integer> freshEnds = new HashMap<>();

    Regions(FileChange change) {
        this.change = change;
        index(change.old(), oldIndex, oldEnds);
        index(change.fresh(), freshIndex, freshEnds);
    }

    private static void index(List<Node> tokens, Map<Integer, Integer> starts, Map<Integer, Integer> ends) {
        for (int i = 0; i < tokens.size(); i++) {
            starts.put(tokens.get(i).start(), i);
            ends.put(tokens.get(i).end(), i + 1);
        }
    }

    /** All of them, inside out, also with up to three statements before; functions and classes as a whole are none. */
    List<Region> found() {
        var regions = new ArrayList<Region>();
        boolean inserted = change.freshEnd() > change.head();
        var tree = inserted ? change.after() : change.before();
        var tokens = inserted ? change.fresh() : change.old();
        int end = inserted ? change.freshEnd() : change.oldEnd();
        var node = tree.covering(
                tokens.get(change.head()).start(), tokens.get(end - 1).end());
        boolean wide = false;
        while (true) {
            if (Parts.isList(node)) {
                inRow(inserted ? node : null, inserted ? null : node, wide, regions);
                wide = true;
                var around = node.parent();
                if (around.isEmpty()) {
                    return regions;
                }
                node = around.get();
                continue;
            }
            wide |= node.is(COMPOUND);
            if (node.is(FUNCTIONS)) {
                return regions;
            }
            aligned(node, inserted, wide, regions);
            var parent = node.parent();
            if (parent.isEmpty()) {
                return regions;
            }
            node = parent.get();
        }
    }

    private void aligned(Node node, boolean inserted, boolean wide, List<Region> regions) {
        var mine = inserted ? freshIndex : oldIndex;
        var myEnds = inserted ? freshEnds : oldEnds;
        var mineTokens = inserted ? change.fresh() : change.old();
        var others = inserted ? change.old() : change.fresh();
        var from = mine.get(node.start());
        var to = myEnds.get(node.end());
        if (from == null || to == null) {
            return;
        }
        int otherTo = others.size() - (mineTokens.size() - to);
        if (from > change.head() || otherTo <= from || to < (inserted ? change.freshEnd() : change.oldEnd())) {
            return;
        }
        var other = (inserted ? change.before() : change.after())
                .exactly(others.get(from).start(), others.get(otherTo - 1).end());
        other.filter(found -> !Parts.isList(found)).ifPresent(found -> {
            var region = new Region(List.of(inserted ? found : node), List.of(inserted ? node : found), wide);
            boolean same = !regions.isEmpty()
                    && regions.getLast().start() == region.start()
                    && regions.getLast().end() == region.end();
            if (same) {
                regions.removeLast();
            }
            regions.add(region);
        });
    }

    /** The changed statements of a list; where none is left or none was there, with one beside them. */
    private void inRow(@Nullable Node after, @Nullable Node before, boolean wide, List<Region> regions) {
        var list = after == null ? before : after;
        if (list == null) {
            return;
        }
        var other = counterpart(list, after != null);
        if (other.isEmpty()) {
            return;
        }
        var old = Parts.of(after == null ? list : other.get());
        var fresh = Parts.of(after == null ? other.get() : list).stream()
                .filter(part -> !change.imports().contains(part.text()))
                .toList();
        int head = 0;
        int shorter = Math.min(old.size(), fresh.size());
        while (head < shorter && oldTo(old.get(head)) <= change.head() && freshTo(fresh.get(head)) <= change.head()) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && oldFrom(old.get(old.size() - 1 - tail)) >= change.oldEnd()
                && freshFrom(fresh.get(fresh.size() - 1 - tail)) >= change.freshEnd()) {
            tail++;
        }
        int oldEnd = old.size() - tail;
        int freshEnd = fresh.size() - tail;
        if (head == oldEnd || head == freshEnd) {
            boolean behind = tail > 0 && old.get(oldEnd).isNamed();
            if (behind) {
                oldEnd++;
                freshEnd++;
            } else if (head > 0 && old.get(head - 1).isNamed()) {
                head--;
            } else {
                return;
            }
        }
        var region = new Region(old.subList(head, oldEnd), fresh.subList(head, freshEnd), wide);
        boolean compound = region.before().stream().anyMatch(node -> node.is(COMPOUND));
        boolean function = region.before().stream().anyMatch(node -> node.is(FUNCTIONS));
        boolean known = regions.stream().anyMatch(each -> each.start() == region.start() && each.end() == region.end());
        if (!known && !function) {
            regions.add(new Region(region.before(), region.after(), wide || compound && !regions.isEmpty()));
        }
        for (int more = 1; more <= MOST_BEFORE && more <= head && !function; more++) {
            var first = old.get(head - more);
            if (first.is(FUNCTIONS) || !first.isNamed()) {
                return;
            }
            regions.add(new Region(old.subList(head - more, oldEnd), fresh.subList(head - more, freshEnd), true));
        }
    }

    private Optional<Node> counterpart(Node list, boolean after) {
        // The lists before and after hold as many tokens around the change; the innermost of a kind there is the one.
        var tree = after ? change.before() : change.after();
        var from = (after ? freshIndex : oldIndex).get(list.start());
        var to = (after ? freshEnds : oldEnds).get(list.end());
        var others = after ? change.old() : change.fresh();
        int count = (after ? change.fresh() : change.old()).size();
        if (list.parent().isEmpty()) {
            return Optional.of(tree.root());
        }
        if (from == null || to == null) {
            return Optional.empty();
        }
        int otherTo = others.size() - (count - to);
        if (otherTo <= from) {
            return Optional.empty();
        }
        int start = others.get(from).start();
        int end = others.get(otherTo - 1).end();
        return tree.nodes()
                .filter(node -> node.start() == start && node.end() == end && node.is(list.kind()))
                .findFirst();
    }

    private int oldFrom(Node node) {
        return oldIndex.getOrDefault(Parts.leaves(node).getFirst().start(), 0);
    }

    private int oldTo(Node node) {
        return oldEnds.getOrDefault(Parts.leaves(node).getLast().end(), Integer.MAX_VALUE);
    }

    private int freshFrom(Node node) {
        return freshIndex.getOrDefault(Parts.leaves(node).getFirst().start(), 0);
    }

    private int freshTo(Node node) {
        return freshEnds.getOrDefault(Parts.leaves(node).getLast().end(), Integer.MAX_VALUE);
    }
}
