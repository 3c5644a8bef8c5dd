package dev.codemedic.java.code;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.compile.PackageName;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One Java source file and its syntax tree. */
public final class JavaFile {
    private static final int WIDEST_STEP = 8;

    private final SyntaxTree tree;
    /** Found when they are first asked for: it takes a walk through the whole tree. */
    private volatile @Nullable List<TypeDeclaration> types;

    private JavaFile(SyntaxTree tree) {
        this.tree = tree;
    }

    /** Parses a file; text that is no Java gives a tree with errors. */
    public static JavaFile of(SourceFile source) {
        return new JavaFile(SyntaxTree.parse(Grammar.JAVA, source));
    }

    /** The file that a node belongs to. */
    public static JavaFile around(Node node) {
        return new JavaFile(node.tree());
    }

    /** The text and where it is. */
    public SourceFile source() {
        return tree.file();
    }

    /** Relative to the project's root. */
    public Path path() {
        return source().path();
    }

    /** The syntax tree. */
    public SyntaxTree tree() {
        return tree;
    }

    /** The whole file. */
    public Node root() {
        return tree.root();
    }

    /** The package; empty for the unnamed one. */
    public String packageName() {
        return PackageName.of(source().text());
    }

    /** What it imports. */
    public Imports imports() {
        return new Imports(this);
    }

    /** Every declared type, in the order of the text. */
    public Stream<TypeDeclaration> types() {
        var known = types;
        if (known == null) {
            known = TypeDeclaration.in(this).toList();
            types = known;
        }
        return known.stream();
    }

    /** The declared type of a simple name. */
    public Optional<TypeDeclaration> type(String simpleName) {
        return types().filter(type -> type.name().equals(simpleName)).findFirst();
    }

    /** The innermost statement that a line belongs to. */
    public Optional<Node> statementAt(int line) {
        return tree.nodes()
                .filter(node -> Statements.isStatement(node) && node.line() <= line && node.endLine() >= line)
                .min(Comparator.<Node>comparingInt(node -> node.endLine() - node.line())
                        .thenComparingInt(Node::start));
    }

    /**
     * The callable whose code a frame runs.
     *
     * @param function the name in the class file: {@code total}, {@code <init>}, {@code lambda$main$0}
     * @param line a line of its code
     */
    public Optional<Callable> callableAt(String function, int line) {
        return tree.nodes()
                .filter(node -> node.is(Callable.KINDS) && node.line() <= line && node.endLine() >= line)
                .map(Callable::new)
                .filter(callable -> fits(callable, function))
                .min(Comparator.comparingInt(
                        callable -> callable.node().end() - callable.node().start()));
    }

    private static boolean fits(Callable callable, String function) {
        return switch (function) {
            case "<init>" -> callable.isConstructor();
            case "<clinit>" -> callable.node().is("static_initializer");
            default ->
                function.startsWith("lambda$")
                        ? callable.isLambda()
                        : callable.name().equals(function);
        };
    }

    /** One step of indentation as this file uses it; four spaces where it shows none. */
    public String indentation() {
        return tree.nodes()
                .filter(node -> node.is("class_body", "block", "enum_body", "interface_body", "constructor_body"))
                .flatMap(block -> step(block).stream())
                .filter(step -> !step.isEmpty() && step.length() <= WIDEST_STEP)
                .findFirst()
                .orElse("    ");
    }

    /** How much further a block's first member is indented than the line on which the block starts. */
    private Optional<String> step(Node block) {
        var outer = leading(block.line());
        return block.namedChildren().stream()
                .filter(child -> !child.is("line_comment", "block_comment"))
                .findFirst()
                .filter(child -> child.line() > block.line())
                .map(child -> leading(child.line()))
                .filter(inner -> inner.startsWith(outer))
                .map(inner -> inner.substring(outer.length()));
    }

    /** The blanks that a line starts with. */
    public String leading(int line) {
        var text = source().line(line);
        int end = 0;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(0, end);
    }
}
