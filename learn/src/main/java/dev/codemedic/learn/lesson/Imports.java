package dev.codemedic.learn.lesson;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Import lines: which are missing in a file, where they go, and which name each brings. */
final class Imports {
    private Imports() {}

    /** The edit that adds those of some lines that a file has not; empty where it has all. */
    static Optional<Edit> missing(SyntaxTree tree, List<String> lines) {
        var there = Parts.of(tree.root()).stream()
                .filter(Imports::isImport)
                .map(Parts::plain)
                .toList();
        var newline = tree.file().lineEnding();
        var wanted = lines.stream()
                .filter(line -> !there.contains(plain(tree, line)))
                .toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var file = tree.file();
        var next = sorted(tree, wanted.getFirst());
        if (next.isPresent()) {
            return Optional.of(Edit.insert(next.get().start(), text(wanted, newline)));
        }
        var last = last(tree);
        var text = text(wanted, newline);
        if (last.isEmpty()) {
            return Optional.of(Edit.insert(0, text));
        }
        int line = last.get().endLine() + 1;
        boolean apart = tree.grammar() == Grammar.JAVA && !isImport(last.get());
        int offset = file.offset(line, 0);
        boolean open = offset == file.text().length() && !file.text().endsWith("\n");
        return Optional.of(Edit.insert(offset, (open ? newline : "") + (apart ? newline : "") + text));
    }

    private static String text(List<String> lines, String newline) {
        return String.join(newline, lines) + newline;
    }

    /** The import that a line goes before, where they are in order. */
    private static Optional<Node> sorted(SyntaxTree tree, String line) {
        var imports = Parts.of(tree.root()).stream().filter(Imports::isImport).toList();
        var texts = imports.stream().map(Node::text).toList();
        boolean ordered = texts.equals(texts.stream().sorted().toList());
        return imports.stream()
                .filter(node -> ordered && node.text().compareTo(line) > 0)
                .findFirst();
    }

    private static String plain(SyntaxTree tree, String line) {
        var file = SourceFile.of(tree.file().path(), line + "\n");
        return Parts.plain(SyntaxTree.parse(tree.grammar(), file).root());
    }

    /** The line behind which imports go: the last import, else the package or the text that a module begins with. */
    private static Optional<Node> last(SyntaxTree tree) {
        var top = Parts.of(tree.root());
        var imports = top.stream().filter(Imports::isImport).toList();
        if (!imports.isEmpty()) {
            return Optional.of(imports.getLast());
        }
        return top.stream()
                .limit(1)
                .filter(node -> node.is("package_declaration")
                        || node.is("expression_statement")
                                && node.namedChildren().getFirst().is("string"))
                .findFirst();
    }

    static boolean isImport(Node node) {
        return node.kind().startsWith("import_");
    }

    /** The names that import lines bring into a file. */
    static List<String> names(Grammar grammar, List<String> lines) {
        return lines.stream()
                .map(line -> SourceFile.of(Path.of("imports"), line + "\n"))
                .map(file -> SyntaxTree.parse(grammar, file))
                .flatMap(tree -> tree.nodes().filter(Imports::isImport))
                .flatMap(node -> brought(node).stream())
                .toList();
    }

    private static List<String> brought(Node line) {
        if (line.is("import_declaration")) {
            var leaves = Parts.leaves(line).stream().filter(Parts::isName).toList();
            return leaves.isEmpty() ? List.of() : List.of(leaves.getLast().text());
        }
        boolean whole = line.is("import_statement");
        return line.fields("name")
                .map(name -> name.field("alias")
                        .map(Node::text)
                        .orElseGet(() -> whole ? name.text().split("\\.", 2)[0] : name.text()))
                .toList();
    }
}
