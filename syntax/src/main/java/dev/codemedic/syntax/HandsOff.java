package dev.codemedic.syntax;

import dev.codemedic.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The stretches of a file that a comment {@code medic: hands off} takes out of medic's reach: the statement that it stands
 * at the end of a line of, the statement, function or class that it stands alone above, or, in the first comments of a
 * file, all of it.
 */
public final class HandsOff {
    /** A line of a comment, behind its marks; a reason may follow. */
    private static final Pattern WORDS = Pattern.compile("(?im)^[\\s/*#!]*medic:[ \\t]*hands[ \\t]+off(?![\\w-])");

    /** Parsing takes time: most files do not have the words at all. */
    private static final Predicate<String> SOMEWHERE =
            Pattern.compile("(?i)hands[ \\t]+off").asPredicate();

    private HandsOff() {}

    /**
     * A protected stretch, in whole lines.
     *
     * @param comment the line of the comment, from 1
     * @param first the first line
     * @param last the last line
     * @param text of these lines
     */
    public record Stretch(int comment, int first, int last, String text) {

        /** Whether a line is in it. */
        public boolean holds(int line) {
            return first <= line && line <= last;
        }
    }

    /** The protected stretches of a file, in order. */
    public static List<Stretch> of(Grammar grammar, SourceFile file) {
        if (!SOMEWHERE.test(file.text())) {
            return List.of();
        }
        var tree = SyntaxTree.parse(grammar, file);
        var stretches = new ArrayList<Stretch>();
        tree.nodes()
                .filter(HandsOff::isComment)
                .filter(comment -> WORDS.matcher(comment.text()).find())
                .forEach(comment -> stretches.add(stretch(tree, comment)));
        return stretches;
    }

    /** Why a change is not allowed; empty where it leaves alone what it has to, and adds no such comment. */
    public static Optional<String> fault(Grammar grammar, SourceFile before, SourceFile after) {
        var kept = of(grammar, before);
        var now = of(grammar, after);
        for (int i = 0; i < kept.size(); i++) {
            if (i >= now.size() || !kept.get(i).text().equals(now.get(i).text())) {
                var stretch = kept.get(i);
                return Optional.of("it changes what `medic: hands off` in line " + stretch.comment() + " protects ("
                        + (stretch.first() == stretch.last()
                                ? "line " + stretch.first()
                                : "lines " + stretch.first() + " to " + stretch.last())
                        + ")");
            }
        }
        return now.size() > kept.size()
                ? Optional.of("only you write `medic: hands off`; line "
                        + now.getLast().comment() + " would")
                : Optional.empty();
    }

    private static Stretch stretch(SyntaxTree tree, Node comment) {
        var file = tree.file();
        if (atTop(tree, comment)) {
            return lines(file, comment, 1, file.lineCount());
        }
        var protectedNode = alone(file, comment) ? below(tree, comment) : around(tree, comment);
        int first =
                protectedNode.map(node -> Math.min(node.line(), comment.line())).orElse(comment.line());
        int last = protectedNode
                .map(node -> Math.max(lastLine(node), comment.endLine()))
                .orElse(comment.endLine());
        return lines(file, comment, first, last);
    }

    private static Stretch lines(SourceFile file, Node comment, int first, int last) {
        var text = file.text().substring(file.offset(first, 0), file.offset(last + 1, 0));
        return new Stretch(comment.line(), first, last, text);
    }

    /** Whether nothing but comments stands before it. */
    private static boolean atTop(SyntaxTree tree, Node comment) {
        return tree.nodes()
                .filter(node -> node.isNamed() && !isComment(node) && !node.is("module", "program"))
                .findFirst()
                .map(first -> comment.end() <= first.start())
                .orElse(true);
    }

    private static boolean alone(SourceFile file, Node comment) {
        var start = file.offset(comment.line(), 0);
        return file.text().substring(start, comment.start()).isBlank();
    }

    /** The first statement behind a comment, with all that begins there. */
    private static Optional<Node> below(SyntaxTree tree, Node comment) {
        return tree.nodes()
                .filter(node -> node.isNamed() && !isComment(node) && node.start() >= comment.end())
                .filter(node -> !holder(node))
                .min(Comparator.comparingInt(Node::start).thenComparingInt(node -> -node.end()));
    }

    /** The innermost statement that has code on the comment's line before it. */
    private static Optional<Node> around(SyntaxTree tree, Node comment) {
        int from = tree.file().offset(comment.line(), 0);
        var text = tree.file().text();
        int code = comment.start();
        while (code > from && Character.isWhitespace(text.charAt(code - 1))) {
            code--;
        }
        return tree.nodes()
                .filter(node -> !isComment(node) && !holder(node))
                .filter(HandsOff::statement)
                .filter(covers(code - 1))
                .reduce((_, inner) -> inner);
    }

    private static Predicate<Node> covers(int offset) {
        return node -> node.start() <= offset && offset < node.end();
    }

    /** A statement or a declaration stands directly in what holds them: a file, a block, the body of a class. */
    private static boolean statement(Node node) {
        return node.isNamed()
                && !node.fieldName().filter("body"::equals).isPresent()
                && node.parent()
                        .filter(parent -> holder(parent) || body(parent))
                        .isPresent();
    }

    private static boolean body(Node node) {
        return node.kind().endsWith("block") || node.kind().endsWith("_body") || node.is("enum_body_declarations");
    }

    private static boolean holder(Node node) {
        return node.is("module", "program") || node.tree().grammar() == Grammar.PYTHON && node.is("block");
    }

    /** Some grammars count the line end to a statement. */
    private static int lastLine(Node node) {
        var text = node.tree().file().text();
        int end = node.end();
        while (end > node.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return node.tree().file().lineAt(Math.max(node.start(), end - 1));
    }

    private static boolean isComment(Node node) {
        return node.kind().endsWith("comment");
    }
}
