package dev.codemedic.learn.similar;

import dev.codemedic.syntax.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The shape of code: pairs and triples of nodes that stand below one another, and pairs that stand side by side, with how
 * often each occurs. Names and literals are left out; operators, and the names of library functions, are kept.
 */
final class Shape {
    private static final int MOST_NODES = 600;
    private static final int STEPS_UP = 4;
    private static final Set<String> NESTED = Set.of("block", "class_body", "constructor_body", "switch_block");
    private static final Set<String> LEFT_OUT =
            Set.of("comment", "line_comment", "block_comment", "(", ")", "[", "]", "{", "}", ",", ";", ":", "\"", "'");
    private static final Set<String> KEPT_LITERALS = Set.of("0", "1", "\"\"", "''", "true", "false", "True", "False");

    private final Map<String, Integer> pieces = new HashMap<>();
    private int left = MOST_NODES;

    /** The failing expression, the statement around it without the statements it holds, and the way up from there. */
    static Map<String, Integer> ofFault(Fault fault) {
        var shape = new Shape();
        shape.add(fault.statement(), "", "", false);
        if (!fault.expression().equals(fault.statement())) {
            shape.left = MOST_NODES;
            var core = new Shape();
            core.add(fault.expression(), "", "", false);
            core.pieces.forEach((piece, count) -> shape.pieces.merge("at " + piece, count, Integer::sum));
            shape.wayUp(fault.expression(), fault.statement());
        }
        var inside = "";
        for (var above : fault.statement()
                .ancestors()
                .filter(node -> !node.is(NESTED))
                .limit(STEPS_UP)
                .toList()) {
            inside += "<" + above.kind();
            shape.count("in" + inside);
        }
        return shape.pieces;
    }

    /** The whole function at fault and those it calls. */
    static Map<String, Integer> ofFunctions(Fault fault, List<Node> callees) {
        var shape = new Shape();
        Stream.concat(Stream.of(fault.function()), callees.stream()).forEach(function -> {
            shape.left = MOST_NODES;
            var start = function.field("body").orElse(function);
            shape.add(start, "", "", true);
        });
        return shape.pieces;
    }

    private void wayUp(Node from, Node to) {
        var way = label(from);
        for (var node : from.ancestors().limit(STEPS_UP).toList()) {
            way += "<" + node.kind();
            count(way);
            if (node.equals(to)) {
                return;
            }
        }
    }

    private void add(Node node, String parent, String grandparent, boolean deep) {
        if (left-- <= 0) {
            return;
        }
        var own = label(node);
        count(own);
        if (!parent.isEmpty()) {
            count(parent + ">" + own);
        }
        if (!grandparent.isEmpty()) {
            count(grandparent + ">" + parent + ">" + own);
        }
        var before = "";
        for (var child : node.children()) {
            if (!child.is(LEFT_OUT) && (deep || !child.is(NESTED))) {
                var label = label(child);
                if (!before.isEmpty()) {
                    count(own + ">" + before + "+" + label);
                }
                before = label;
                if (!isText(child)) {
                    add(child, own, parent, deep);
                }
            }
        }
    }

    private void count(String piece) {
        pieces.merge(piece, 1, Integer::sum);
    }

    private static boolean isText(Node node) {
        return node.is("string_start", "string_content", "string_end", "string_fragment", "escape_sequence");
    }

    private static String label(Node node) {
        if (node.is("identifier", "type_identifier", "field_identifier")) {
            var name = node.text();
            return LibraryNames.of(node.tree().grammar()).contains(name) ? name : "name";
        }
        if (node.isNamed() && KEPT_LITERALS.contains(node.text())) {
            return node.text();
        }
        return node.kind();
    }
}
