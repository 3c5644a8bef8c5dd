package dev.codemedic.learn.pattern;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Parses pieces of code that are no file: expressions, statements, members. */
final class Fragments {
    private static final Path NOWHERE = Path.of("fragment");
    /** What may stand around a piece, in the order to try. */
    private static final List<Frame> PYTHON = List.of(new Frame("", ""));

    private static final List<Frame> JAVA = List.of(
            new Frame("", ""),
            new Frame("Object o = ", ";"),
            new Frame("class C { ", " }"),
            new Frame("class C { ", " o; }"));

    private Fragments() {}

    private record Frame(String before, String after) {}

    /**
     * The outermost nodes that a piece consists of, in order: an expression, or statements or members.
     *
     * @return empty where it is no code of that language
     */
    static Optional<List<Node>> roots(Grammar grammar, String text) {
        if (text.isBlank()) {
            return Optional.of(List.of());
        }
        for (var frame : grammar == Grammar.PYTHON ? PYTHON : JAVA) {
            var tree = SyntaxTree.parse(grammar, SourceFile.of(NOWHERE, frame.before() + text + frame.after()));
            if (!tree.hasErrors()) {
                int start = frame.before().length();
                var found = within(tree.root(), start, start + text.length());
                if (!found.isEmpty()) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** The largest nodes that lie within a stretch and fill it. */
    private static List<Node> within(Node root, int start, int end) {
        var node = root;
        while (true) {
            var parts = Parts.of(node);
            var inside = parts.stream()
                    .filter(part -> part.start() >= start && part.end() <= end)
                    .toList();
            if (!inside.isEmpty()) {
                return inside.size() == 1 ? List.of(unwrapped(inside.getFirst())) : inside;
            }
            var around = parts.stream()
                    .filter(part -> part.start() <= start && part.end() >= end)
                    .findFirst();
            if (around.isEmpty()) {
                return List.of();
            }
            node = around.get();
        }
    }

    /** An expression by itself is found anywhere, not only where it is a statement. */
    private static Node unwrapped(Node node) {
        if (node.is("expression_statement")) {
            var parts = Parts.of(node);
            return parts.size() == 1 ? parts.getFirst() : node;
        }
        return node;
    }
}
