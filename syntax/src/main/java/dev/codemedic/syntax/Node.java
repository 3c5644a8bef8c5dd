package dev.codemedic.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One node of a syntax tree. Kinds and fields are those of the language's tree-sitter grammar, such as
 * {@code if_statement} and {@code condition}. Two views of the same node are equal.
 */
public final class Node {
    private final SyntaxTree tree;
    private final int index;

    Node(SyntaxTree tree, int index) {
        this.tree = tree;
        this.index = index;
    }

    /** The tree it belongs to. */
    public SyntaxTree tree() {
        return tree;
    }

    /** The grammar's name of this kind of node; for a token its text. */
    public String kind() {
        return flat().kinds()[index];
    }

    /** Whether it is one of these kinds. */
    public boolean is(String... kinds) {
        for (var kind : kinds) {
            if (kind().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one of these kinds. */
    public boolean is(Set<String> kinds) {
        return kinds.contains(kind());
    }

    /** The field under which it stands in its parent. */
    public Optional<String> fieldName() {
        return Optional.ofNullable(flat().fields()[index]);
    }

    /** Offset of its first character. */
    public int start() {
        return flat().starts()[index];
    }

    /** Offset behind its last character. */
    public int end() {
        return flat().ends()[index];
    }

    /** The line it starts on, from 1. */
    public int line() {
        return tree.file().lineAt(start());
    }

    /** The line it ends on, from 1. */
    public int endLine() {
        return tree.file().lineAt(end());
    }

    /** Its text. */
    public String text() {
        return tree.file().text().substring(start(), end());
    }

    /** Whether it is a rule of the grammar and not a mere token. */
    public boolean isNamed() {
        return (flat().flags()[index] & FlatTree.NAMED) != 0;
    }

    /** Whether it could not be parsed. */
    public boolean isError() {
        return (flat().flags()[index] & FlatTree.ERROR) != 0;
    }

    /** Whether the parser had to invent it. */
    public boolean isMissing() {
        return (flat().flags()[index] & FlatTree.MISSING) != 0;
    }

    /** The node around it; empty for the root. */
    public Optional<Node> parent() {
        int parent = flat().parents()[index];
        return parent < 0 ? Optional.empty() : Optional.of(new Node(tree, parent));
    }

    /** The nodes around it, from the inside out. */
    public Stream<Node> ancestors() {
        return Stream.iterate(parent(), Optional::isPresent, node -> node.flatMap(Node::parent))
                .map(Optional::orElseThrow);
    }

    /** The nearest node around it, or itself, of one of these kinds. */
    public Optional<Node> enclosing(String... kinds) {
        return Stream.concat(Stream.of(this), ancestors())
                .filter(node -> node.is(kinds))
                .findFirst();
    }

    /** All its children, tokens included, in order. */
    public List<Node> children() {
        var children = new ArrayList<Node>();
        for (int child = index + 1; child < flat().nexts()[index]; child = flat().nexts()[child]) {
            children.add(new Node(tree, child));
        }
        return children;
    }

    /** Its children that are rules of the grammar, in order, comments included. */
    public List<Node> namedChildren() {
        return children().stream().filter(Node::isNamed).toList();
    }

    /** The first child in a field. */
    public Optional<Node> field(String name) {
        return fields(name).findFirst();
    }

    /** The first child in each of some fields; empty where one of them is missing. */
    public Optional<List<Node>> eachOf(String... names) {
        var found = Stream.of(names).flatMap(name -> field(name).stream()).toList();
        return found.size() == names.length ? Optional.of(found) : Optional.empty();
    }

    /** The children in a field. */
    public Stream<Node> fields(String name) {
        return children().stream().filter(child -> name.equals(flat().fields()[child.index]));
    }

    /** All nodes below it, parents before children. */
    public Stream<Node> descendants() {
        return IntStream.range(index + 1, flat().nexts()[index]).mapToObj(below -> new Node(tree, below));
    }

    /** The nodes of a kind below it. */
    public Stream<Node> descendants(String... kinds) {
        return descendants().filter(node -> node.is(kinds));
    }

    /** The nodes of a kind below it. */
    public Stream<Node> descendants(Set<String> kinds) {
        return descendants().filter(node -> node.is(kinds));
    }

    /** Whether the other is this node or lies below it. */
    public boolean contains(Node other) {
        return other.tree == tree && other.index >= index && other.index < flat().nexts()[index];
    }

    /** The next sibling that is a rule of the grammar. */
    public Optional<Node> next() {
        return parent().flatMap(parent -> parent.namedChildren().stream()
                .filter(sibling -> sibling.index > index)
                .findFirst());
    }

    /** The sibling before it that is a rule of the grammar. */
    public Optional<Node> previous() {
        return parent().flatMap(parent -> parent.namedChildren().reversed().stream()
                .filter(sibling -> sibling.index < index)
                .findFirst());
    }

    private FlatTree flat() {
        return tree.flat();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node node && node.tree == tree && node.index == index;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(tree) + index;
    }

    @Override
    public String toString() {
        return kind() + "@" + line() + ":" + tree.file().columnAt(start()) + " "
                + text().lines().findFirst().orElse("");
    }
}
