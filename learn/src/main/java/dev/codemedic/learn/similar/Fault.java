package dev.codemedic.learn.similar;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a failure happened, in the syntax tree.
 *
 * @param expression the failing expression; where the language tells only the line, the statement
 * @param statement the statement around it
 * @param function the function around that, or the whole file
 */
record Fault(Node expression, Node statement, Node function) {
    /** Whose children are statements. */
    private static final Set<String> BODIES = Set.of(
            "module",
            "block",
            "program",
            "class_body",
            "constructor_body",
            "interface_body",
            "enum_body_declarations",
            "switch_block_statement_group");

    private static final Set<String> FUNCTIONS = Set.of(
            "function_definition", "method_declaration", "constructor_declaration", "compact_constructor_declaration");

    /** The fault of a frame; empty where its file cannot be read or is in no language with a grammar. */
    static Optional<Fault> at(Frame frame, String language, SourceTree sources) {
        var grammar = grammar(language);
        if (grammar.isEmpty() || frame.line() < 1) {
            return Optional.empty();
        }
        return sources.find(frame.file())
                .filter(file -> frame.line() <= file.lineCount())
                .flatMap(file -> at(frame, SyntaxTree.parse(grammar.get(), file)));
    }

    static Optional<Grammar> grammar(String language) {
        return Stream.of(Grammar.values())
                .filter(grammar -> grammar.name().equalsIgnoreCase(language))
                .findFirst();
    }

    /** The function of a name in a file; the first where there are several. */
    static Optional<Node> function(SyntaxTree tree, String name) {
        return tree.nodes()
                .filter(node -> node.is(FUNCTIONS))
                .filter(node -> node.field("name").map(Node::text).orElse("").equals(name))
                .findFirst();
    }

    /** The names that the failing expression uses, or the whole statement where it uses none. */
    Set<String> names() {
        var own = names(expression);
        return own.isEmpty() ? names(statement) : own;
    }

    private static Set<String> names(Node node) {
        return Stream.concat(Stream.of(node), node.descendants())
                .filter(part -> part.is("identifier", "this"))
                .map(Node::text)
                .collect(Collectors.toSet());
    }

    private static Optional<Fault> at(Frame frame, SyntaxTree tree) {
        return expression(frame, tree).map(expression -> {
            var statement = around(expression);
            var function = statement
                    .ancestors()
                    .filter(node -> node.is(FUNCTIONS))
                    .findFirst()
                    .orElse(tree.root());
            return new Fault(expression, statement, function);
        });
    }

    private static Optional<Node> expression(Frame frame, SyntaxTree tree) {
        var file = tree.file();
        var span = frame.expression();
        if (span.isPresent() && span.get().endLine() <= file.lineCount()) {
            int start = offset(file, span.get().startLine(), span.get().startColumn());
            int end = offset(file, span.get().endLine(), span.get().endColumn());
            if (start < end) {
                return Optional.of(tree.covering(start, end));
            }
        }
        var line = tree.onLine(frame.line());
        return line.stream().filter(node -> !node.is(BODIES)).findFirst().or(() -> {
            int start = offset(file, frame.line(), 0);
            return Optional.of(tree.covering(start, start));
        });
    }

    private static int offset(SourceFile file, int line, int column) {
        return file.offset(line, Math.min(column, file.line(line).length()));
    }

    private static Node around(Node expression) {
        var node = expression;
        for (var parent = node.parent(); parent.isPresent() && !parent.get().is(BODIES); parent = node.parent()) {
            node = parent.get();
        }
        return node;
    }
}
