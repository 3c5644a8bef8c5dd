package dev.codemedic.learn.lesson;

import com.github.difflib.DiffUtils;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.learn.pattern.Piece;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a patch does to the one file it changes, in tokens.
 *
 * @param before the file's tree as it was
 * @param after the file's tree as it is
 * @param old the tokens before
 * @param fresh the tokens after, without those of new imports
 * @param head how many tokens are the same in front of the change
 * @param tail how many are the same behind it
 * @param imports new import lines
 */
record FileChange(
        SyntaxTree before,
        SyntaxTree after,
        List<Node> old,
        List<Node> fresh,
        int head,
        int tail,
        List<String> imports) {

    private static final int MOST_TOKENS = 400;
    private static final int LARGEST = 200_000;

    static FileChange of(Patch patch, SourceTree sources) throws Unlearnable {
        var before = before(patch, sources);
        try {
            var after = patch.applied(sources).get(before.file().path());
            if (after == null) {
                throw new Unlearnable("it changes nothing");
            }
            return between(before, SyntaxTree.parse(before.grammar(), after));
        } catch (EditImpossible | SourceUnreadable unfit) {
            throw new Unlearnable(String.valueOf(unfit.getMessage()));
        }
    }

    /** The one file that a patch changes, as it is. */
    static SyntaxTree before(Patch patch, SourceTree sources) throws Unlearnable {
        if (patch.files().size() != 1) {
            throw new Unlearnable("it changes more than one file");
        }
        var path = patch.files().getFirst().file();
        var grammar = grammar(path).orElseThrow(() -> new Unlearnable("its language has no lessons"));
        try {
            var file = sources.read(path);
            if (file.text().length() > LARGEST) {
                throw new Unlearnable("its file is too large");
            }
            return SyntaxTree.parse(grammar, file);
        } catch (SourceUnreadable unfit) {
            throw new Unlearnable(String.valueOf(unfit.getMessage()));
        }
    }

    /** The same within a piece of the file. */
    static FileChange within(SyntaxTree tree, List<Edit> edits) throws Unlearnable {
        var piece = Piece.around(tree, edits);
        var after = piece.after(edits).orElseThrow(() -> new Unlearnable("the code cannot be parsed after it"));
        return between(piece.tree(), after.tree());
    }

    /** The grammar of a file, by its ending. */
    static Optional<Grammar> grammar(Path file) {
        var name = file.toString();
        return name.endsWith(".py")
                ? Optional.of(Grammar.PYTHON)
                : name.endsWith(".java") ? Optional.of(Grammar.JAVA) : Optional.empty();
    }

    private static FileChange between(SyntaxTree before, SyntaxTree after) throws Unlearnable {
        if (before.hasErrors() || after.hasErrors()) {
            throw new Unlearnable("the code could not be parsed before it, or cannot after it");
        }
        var old = Parts.leaves(before.root());
        var added = newImports(before, after);
        var fresh = Parts.leaves(after.root()).stream()
                .filter(token -> added.stream().noneMatch(line -> line.contains(token)))
                .toList();
        int shorter = Math.min(old.size(), fresh.size());
        int head = 0;
        while (head < shorter && old.get(head).text().equals(fresh.get(head).text())) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && old.get(old.size() - 1 - tail)
                        .text()
                        .equals(fresh.get(fresh.size() - 1 - tail).text())) {
            tail++;
        }
        var imports = added.stream().map(Node::text).toList();
        var change = new FileChange(before, after, old, fresh, head, tail, imports);
        if (change.isEmpty() && imports.isEmpty()) {
            throw new Unlearnable("it changes layout or comments alone");
        }
        if (change.oldEnd() - head + change.freshEnd() - head > MOST_TOKENS) {
            throw new Unlearnable("it changes too much at once");
        }
        return change.turned();
    }

    /** Import lines that are new, where all there were are still there. */
    private static List<Node> newImports(SyntaxTree before, SyntaxTree after) {
        var was = imports(before).stream().map(Parts::plain).collect(Collectors.toSet());
        var is = imports(after);
        var now = is.stream().map(Parts::plain).collect(Collectors.toSet());
        var kept = new HashSet<>(was);
        kept.removeAll(now);
        return kept.isEmpty()
                ? is.stream().filter(line -> !was.contains(Parts.plain(line))).toList()
                : List.of();
    }

    private static List<Node> imports(SyntaxTree tree) {
        return Parts.of(tree.root()).stream()
                .filter(node -> node.kind().startsWith("import_"))
                .toList();
    }

    /** The same insertion or deletion, where it could lie elsewhere as well, so that it is made of whole statements. */
    private FileChange turned() {
        int length = Math.max(oldEnd(), freshEnd()) - head;
        if (oldEnd() > head && freshEnd() > head || length == 0) {
            return this;
        }
        var tokens = freshEnd() > head ? fresh : old;
        var tree = freshEnd() > head ? after : before;
        for (int back = 0; back <= Math.min(length, head); back++) {
            int from = head - back;
            boolean outside = from + length > tokens.size() || back > 0 && from + length >= tokens.size();
            if (outside
                    || back > 0
                            && !tokens.get(from)
                                    .text()
                                    .equals(tokens.get(from + length).text())) {
                return this;
            }
            if (statements(tree, tokens.get(from), tokens.get(from + length - 1))) {
                return new FileChange(before, after, old, fresh, from, tail + back, imports);
            }
        }
        return this;
    }

    private static boolean statements(SyntaxTree tree, Node first, Node last) {
        return tree.nodes()
                .filter(Parts::isList)
                .filter(list -> list.start() <= first.start() && list.end() >= last.end())
                .anyMatch(list -> {
                    var parts = Parts.of(list);
                    return parts.stream().anyMatch(part -> part.start() == first.start() && part.isNamed())
                            && parts.stream().anyMatch(part -> part.end() == last.end() && part.isNamed());
                });
    }

    /** Whether nothing but imports is new. */
    boolean isEmpty() {
        return oldEnd() == head && freshEnd() == head;
    }

    /** Index behind the last changed token before. */
    int oldEnd() {
        return old.size() - tail;
    }

    /** Index behind the last changed token after. */
    int freshEnd() {
        return fresh.size() - tail;
    }

    /** The tokens before that are gone. */
    BitSet gone() {
        return touched(true);
    }

    /** The tokens after that are new. */
    BitSet come() {
        return touched(false);
    }

    private BitSet touched(boolean source) {
        var set = new BitSet();
        var was = old.subList(head, oldEnd()).stream().map(Node::text).toList();
        var is = fresh.subList(head, freshEnd()).stream().map(Node::text).toList();
        for (var delta : DiffUtils.diff(was, is).getDeltas()) {
            var chunk = source ? delta.getSource() : delta.getTarget();
            set.set(head + chunk.getPosition(), head + chunk.getPosition() + chunk.size());
        }
        return set;
    }
}
