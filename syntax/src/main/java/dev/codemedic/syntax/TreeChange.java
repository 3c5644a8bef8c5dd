package dev.codemedic.syntax;

import dev.codemedic.core.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a change did to a file's syntax tree. Nodes are told apart by their text, since every position may have moved. */
public final class TreeChange {
    private final SyntaxTree before;
    private final SyntaxTree after;

    /** Compares a file's trees before and after a change. */
    public TreeChange(SyntaxTree before, SyntaxTree after) {
        this.before = before;
        this.after = after;
    }

    /** Parses a file before and after a change. */
    public static TreeChange parse(Grammar grammar, SourceFile before, SourceFile after) {
        return new TreeChange(SyntaxTree.parse(grammar, before), SyntaxTree.parse(grammar, after));
    }

    /** The tree before. */
    public SyntaxTree before() {
        return before;
    }

    /** The tree after. */
    public SyntaxTree after() {
        return after;
    }

    /** The first syntax error, where the file had none before. */
    public Optional<String> syntaxError() {
        return before.hasErrors()
                ? Optional.empty()
                : after.errors().findFirst().map(error -> "syntax error in line " + error.line());
    }

    /** The nodes of these kinds that the tree before had not, or had fewer of. */
    public List<Node> added(Set<String> kinds) {
        var known = texts(before, kinds);
        return after.nodes()
                .filter(node -> node.is(kinds))
                .filter(node -> known.merge(node.text(), -1, Integer::sum) < 0)
                .toList();
    }

    /** The nodes of these kinds that the tree before had not, or had fewer of. */
    public List<Node> added(String... kinds) {
        return added(Set.of(kinds));
    }

    /** Whether a node's text stood in no node of these kinds before. */
    public boolean isNew(Node node, Set<String> kinds) {
        return !texts(before, kinds).containsKey(node.text());
    }

    /** Whether a node's text still stands in a node of these kinds. */
    public boolean keeps(Node node, Set<String> kinds) {
        return texts(after, kinds).containsKey(node.text());
    }

    /** Whether there are fewer nodes of a kind than before. */
    public boolean lost(String kind) {
        return after.nodes(kind).count() < before.nodes(kind).count();
    }

    private static Map<String, Integer> texts(SyntaxTree tree, Set<String> kinds) {
        var texts = new HashMap<String, Integer>();
        tree.nodes().filter(node -> node.is(kinds)).forEach(node -> texts.merge(node.text(), 1, Integer::sum));
        return texts;
    }
}
