package dev.codemedic.python.code;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** One Python source file and its syntax tree. */
public final class PythonFile {
    private final SyntaxTree tree;

    private PythonFile(SyntaxTree tree) {
        this.tree = tree;
    }

    /** Parses a file; text that is no Python gives a tree with errors. */
    public static PythonFile of(SourceFile source) {
        return new PythonFile(SyntaxTree.parse(Grammar.PYTHON, source));
    }

    /** The file that a node belongs to. */
    public static PythonFile around(Node node) {
        return new PythonFile(node.tree());
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

    /** The whole module. */
    public Node root() {
        return tree.root();
    }

    /** The innermost statement that a line belongs to. */
    public Optional<Node> statementAt(int line) {
        return tree.nodes()
                .filter(node -> Statements.isStatement(node) && node.line() <= line && node.endLine() >= line)
                .min(Comparator.<Node>comparingInt(node -> node.endLine() - node.line())
                        .thenComparingInt(node -> node.end() - node.start()));
    }

    /** The innermost function of that name around a line; decorators count as part of it. */
    public Optional<FunctionDefinition> functionAt(String name, int line) {
        return functions()
                .filter(function -> function.name().equals(name))
                .filter(function ->
                        function.whole().line() <= line && function.node().endLine() >= line)
                .min(Comparator.comparingInt(
                        function -> function.node().endLine() - function.node().line()));
    }

    /** Every function and method, in the order of the text. */
    public Stream<FunctionDefinition> functions() {
        return tree.nodes("function_definition").map(FunctionDefinition::new);
    }

    /** Every class, in the order of the text. */
    public Stream<ClassDefinition> classes() {
        return tree.nodes("class_definition").map(ClassDefinition::new);
    }

    /** The names that the module imports. */
    public Stream<ImportedName> imports() {
        return ImportedName.in(root());
    }

    /** One step of indentation as this file uses it; four spaces where it shows none. */
    public String indentation() {
        return tree.nodes("block")
                .flatMap(block -> Statements.indentation(block).stream())
                .filter(indentation -> !indentation.isEmpty())
                .min(Comparator.comparingInt(String::length))
                .orElse("    ");
    }

    /** The quotation mark that most short texts of the file use. */
    public char quote() {
        long[] counts = new long[2];
        tree.nodes("string_start").forEach(start -> {
            counts[0] += start.text().endsWith("'") && start.text().length() <= 2 ? 1 : 0;
            counts[1] += start.text().endsWith("\"") && start.text().length() <= 2 ? 1 : 0;
        });
        return counts[1] > counts[0] ? '"' : '\'';
    }
}
