package dev.codemedic.learn.pattern;

import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A syntax tree as far as it means something: without comments, with texts in one piece. */
public final class Parts {
    private static final Set<String> COMMENTS = Set.of("comment", "line_comment", "block_comment");
    private static final Set<String> NAMES = Set.of("identifier", "type_identifier");
    /** Leaves of ours: the grammar tells only some of their characters apart. */
    private static final Set<String> WHOLE = Set.of("string_content", "format_specifier", "type_conversion");

    private static final Set<String> LITERALS = Set.of(
            "integer",
            "float",
            "string",
            "concatenated_string",
            "decimal_integer_literal",
            "hex_integer_literal",
            "octal_integer_literal",
            "binary_integer_literal",
            "decimal_floating_point_literal",
            "hex_floating_point_literal",
            "string_literal",
            "character_literal");
    /** What holds statements or members in a row. */
    private static final Set<String> LISTS = Set.of(
            "module",
            "program",
            "block",
            "constructor_body",
            "class_body",
            "interface_body",
            "enum_body_declarations",
            "switch_block_statement_group");

    private static final Set<String> DECLARATIONS = Set.of("local_variable_declaration", "field_declaration");

    private Parts() {}

    /** The children that count, tokens included; none for a leaf. */
    public static List<Node> of(Node node) {
        if (node.is(WHOLE)) {
            return List.of();
        }
        var parts = node.children();
        parts.removeIf(part -> part.is(COMMENTS) || part.start() == part.end());
        return parts;
    }

    /** The tokens below a node, or itself, in the order of the text. */
    public static List<Node> leaves(Node node) {
        var leaves = new ArrayList<Node>();
        int behind = node.start();
        var all = Stream.concat(Stream.of(node), node.descendants()).toList();
        for (int i = 0; i < all.size(); i++) {
            var below = all.get(i);
            if (below.start() >= behind && below.start() < below.end()) {
                if (below.is(COMMENTS)) {
                    behind = below.end();
                } else if (isLeaf(below, i + 1 < all.size() ? all.get(i + 1) : below)) {
                    leaves.add(below);
                    behind = below.end();
                }
            }
        }
        return leaves;
    }

    /** @param next the node that follows in the order of the text, or itself for the last */
    private static boolean isLeaf(Node node, Node next) {
        if (node.equals(next) || !node.contains(next) || node.is(WHOLE)) {
            return true;
        }
        boolean counts = !next.is(COMMENTS) && next.start() < next.end();
        return !counts && of(node).isEmpty();
    }

    /** The code of a node with one space between tokens: equal for code that differs in layout and comments alone. */
    public static String plain(Node node) {
        var out = new StringBuilder();
        for (var leaf : leaves(node)) {
            out.append(out.isEmpty() ? "" : " ").append(leaf.text());
        }
        return out.toString();
    }

    /** Whether it is an identifier of any sort. */
    public static boolean isName(Node node) {
        return node.is(NAMES);
    }

    /** Whether it is a number or text written out. */
    public static boolean isLiteral(Node node) {
        return node.is(LITERALS);
    }

    /** Whether it is a remark for readers. */
    public static boolean isComment(Node node) {
        return node.is(COMMENTS);
    }

    /** Whether it holds statements or members in a row. */
    public static boolean isList(Node node) {
        return node.is(LISTS);
    }

    /** Whether both are the same sort of node; a name is a name wherever it stands, and so is a variable's declaration. */
    static boolean alike(Node one, Node other) {
        return one.kind().equals(other.kind())
                || isName(one) && isName(other)
                || one.is(DECLARATIONS) && other.is(DECLARATIONS);
    }
}
