package dev.codemedic.learn.pattern;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a file that can be parsed by itself, so that a change need not parse the whole file.
 *
 * @param tree the part by itself
 * @param start where it begins in the file
 */
public record Piece(SyntaxTree tree, int start) {

    /** The smallest piece around edits; the whole file where they lie apart. */
    public static Piece around(SyntaxTree tree, List<Edit> edits) {
        int from = edits.stream().mapToInt(Edit::start).min().orElse(0);
        int to = edits.stream().mapToInt(Edit::end).max().orElse(0);
        var covering = tree.covering(from, to);
        return Stream.concat(Stream.of(covering), covering.ancestors())
                .filter(node -> node.is("method_declaration")
                        || node.parent()
                                .filter(parent -> parent.parent().isEmpty())
                                .isPresent())
                .filter(node -> node.start() < from && node.end() >= to)
                .findFirst()
                .flatMap(Piece::of)
                .orElseGet(() -> new Piece(tree, 0));
    }

    private static Optional<Piece> of(Node node) {
        var file = node.tree().file();
        int start = file.offset(node.line(), 0);
        if (!file.text().substring(start, node.start()).isBlank()) {
            return Optional.empty();
        }
        var part = SourceFile.of(file.path(), file.text().substring(start, node.end()));
        return Optional.of(new Piece(SyntaxTree.parse(node.tree().grammar(), part), start));
    }

    /** The piece after edits, whose offsets are those of the file; empty where what was code is none any more. */
    public Optional<Piece> after(List<Edit> edits) {
        try {
            var moved = edits.stream()
                    .map(edit -> new Edit(edit.start() - start, edit.end() - start, edit.replacement()))
                    .toList();
            var changed = SyntaxTree.parse(tree.grammar(), tree.file().edited(moved));
            return changed.hasErrors() && !tree.hasErrors() ? Optional.empty() : Optional.of(new Piece(changed, start));
        } catch (EditImpossible unfit) {
            return Optional.empty();
        }
    }
}
