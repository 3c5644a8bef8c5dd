package dev.codemedic.syntax;

import dev.codemedic.core.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The concrete syntax tree of one source file: every token, with broken stretches marked instead of refused.
 * Offsets are those of {@link SourceFile#text()}. Immutable and free of native memory.
 */
public final class SyntaxTree {
    private final SourceFile file;
    private final Grammar grammar;
    private final FlatTree flat;

    SyntaxTree(SourceFile file, Grammar grammar, FlatTree flat) {
        this.file = file;
        this.grammar = grammar;
        this.flat = flat;
    }

    /** Parses a file. Never fails: text that is no program gives a tree with errors. */
    public static SyntaxTree parse(Grammar grammar, SourceFile file) {
        return new SyntaxTree(file, grammar, Parsers.parse(grammar, file.text()));
    }

    /** The parsed file. */
    public SourceFile file() {
        return file;
    }

    /** The language it was parsed as. */
    public Grammar grammar() {
        return grammar;
    }

    /** The whole file. */
    public Node root() {
        return new Node(this, 0);
    }

    /** Whether a part could not be parsed. */
    public boolean hasErrors() {
        return errors().findAny().isPresent();
    }

    /** The parts that could not be parsed or are missing, in order. */
    public Stream<Node> errors() {
        return nodes().filter(node -> node.isError() || node.isMissing());
    }

    /** Every node, parents before children, in the order of the text. */
    public Stream<Node> nodes() {
        return IntStream.range(0, flat.size()).mapToObj(index -> new Node(this, index));
    }

    /** The nodes of a kind, in the order of the text. */
    public Stream<Node> nodes(String kind) {
        return nodes().filter(node -> node.kind().equals(kind));
    }

    /** The smallest named node that covers a stretch of text. */
    public Node covering(int start, int end) {
        int node = 0;
        for (int child = 1; child < flat.nexts()[node]; ) {
            boolean named = (flat.flags()[child] & FlatTree.NAMED) != 0;
            if (named && flat.starts()[child] <= start && flat.ends()[child] >= end) {
                node = child;
                child++;
            } else {
                child = flat.nexts()[child];
            }
        }
        return new Node(this, node);
    }

    /** The largest node that starts and ends exactly there. */
    public Optional<Node> exactly(int start, int end) {
        return nodes().filter(node -> node.start() == start && node.end() == end && node.isNamed())
                .findFirst();
    }

    /** The named nodes that start on a line, parents before children. */
    public List<Node> onLine(int line) {
        return nodes().filter(node -> node.isNamed() && node.line() == line).toList();
    }

    FlatTree flat() {
        return flat;
    }
}
