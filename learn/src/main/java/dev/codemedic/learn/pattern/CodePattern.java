package dev.codemedic.learn.pattern;

import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Code of one language with metavariables ({@link Metavariables}), found by structure: whitespace, comments and line
 * breaks do not count, and a metavariable that stands twice stands for equal code.
 */
public final class CodePattern {
    /** The longest text of a pattern, in characters. */
    public static final int LONGEST = 4_000;

    private static final int MOST_LEAVES = 600;
    private static final int STEPS = 200_000;
    private static final int MOST_MATCHES = 50;

    private final Grammar grammar;
    private final String text;
    private final List<Node> roots;

    private CodePattern(Grammar grammar, String text, List<Node> roots) {
        this.grammar = grammar;
        this.text = text;
        this.roots = List.copyOf(roots);
    }

    /**
     * Reads a pattern.
     *
     * @throws PatternUnreadable where it is empty, too long, or no code of that language
     */
    public static CodePattern of(Grammar grammar, String text) throws PatternUnreadable {
        var roots = roots(grammar, text);
        if (roots.isEmpty()) {
            throw new PatternUnreadable("a pattern needs code");
        }
        return new CodePattern(grammar, text, roots);
    }

    /** The outermost nodes of a text with metavariables, each of which is one token of it. */
    static List<Node> roots(Grammar grammar, String text) throws PatternUnreadable {
        if (text.length() > LONGEST) {
            throw new PatternUnreadable("it is longer than " + LONGEST + " characters");
        }
        var parseable = Metavariables.parseable(text);
        var roots = Fragments.roots(grammar, parseable)
                .orElseThrow(() -> new PatternUnreadable("it is no expression, statement or member of "
                        + grammar.name().toLowerCase(Locale.ROOT)));
        var leaves = roots.stream().flatMap(root -> Parts.leaves(root).stream()).toList();
        if (leaves.size() > MOST_LEAVES) {
            throw new PatternUnreadable("it has more than " + MOST_LEAVES + " tokens");
        }
        long found = leaves.stream()
                .filter(leaf -> Metavariables.of(leaf).isPresent())
                .count();
        if (found != Metavariables.count(parseable)) {
            throw new PatternUnreadable("a metavariable stands for a whole expression, name, literal or statement, "
                    + "not for a part of one");
        }
        return roots;
    }

    /** Whether code of that sort can stand in a metavariable. */
    public static boolean isBindable(Node node) {
        return Matching.bindable(node);
    }

    /** Whether a node of a pattern or template is a metavariable. */
    public static boolean isMetavariable(Node node) {
        return Metavariables.of(node).isPresent();
    }

    /** A piece of a pattern's tree as it is written in a pattern. */
    public static String written(String piece) {
        return Metavariables.escaped(piece)
                .replace("" + Metavariables.MARK + Metavariables.MARK, "$...")
                .replace(Metavariables.MARK, '$');
    }

    /** A metavariable as it stands in a pattern's tree. */
    public static String parsed(String metavariable) {
        return metavariable
                .replace("$...", "" + Metavariables.MARK + Metavariables.MARK)
                .replace('$', Metavariables.MARK);
    }

    /** The language. */
    public Grammar grammar() {
        return grammar;
    }

    /** The text it was read from. */
    public String text() {
        return text;
    }

    /** The names of its metavariables, in the order of the text. */
    public Set<String> metavariables() {
        return Metavariables.names(roots);
    }

    /** Its outermost nodes, with the mark in the place of dollar signs. */
    public List<Node> roots() {
        return roots;
    }

    /** The tokens of the pattern that are no metavariables. */
    public List<Node> tokens() {
        return roots.stream()
                .flatMap(root -> Parts.leaves(root).stream())
                .filter(leaf -> Metavariables.of(leaf).isEmpty())
                .toList();
    }

    /** Where it fits anywhere in a tree, in the order of the text. */
    public List<Match> matches(SyntaxTree tree) {
        return matches(tree, 1, Integer.MAX_VALUE);
    }

    /**
     * Where it fits a stretch that touches some lines, in the order of the text; what takes too many steps or comes to
     * too many is left out.
     *
     * @param from the first line, from 1
     * @param to the last line, inclusive
     */
    public List<Match> matches(SyntaxTree tree, int from, int to) {
        if (tree.grammar() != grammar) {
            return List.of();
        }
        int start = tree.file().offset(from, 0);
        int end = to == Integer.MAX_VALUE
                ? tree.file().text().length()
                : tree.file().offset(to + 1, 0);
        var found = new ArrayList<Match>();
        int steps = STEPS;
        for (var node : tree.nodes()
                .filter(node -> node.start() < end && node.end() > start)
                .toList()) {
            if (steps <= 0 || found.size() >= MOST_MATCHES) {
                break;
            }
            if (roots.size() == 1 && !isSeries(roots.getFirst())) {
                steps = alone(node, steps, found);
            } else if (Parts.isList(node)) {
                steps = inRow(node, start, end, steps, found);
            }
        }
        return found;
    }

    private int alone(Node node, int steps, List<Match> found) {
        var root = roots.getFirst();
        if (Metavariables.of(root).isEmpty() && !Parts.alike(root, node)) {
            return steps;
        }
        var matching = new Matching(steps);
        if (matching.fits(root, node)) {
            found.add(new Match(List.of(node), matching.bindings()));
        }
        return matching.stepsLeft();
    }

    private int inRow(Node list, int start, int end, int steps, List<Match> found) {
        var parts = Parts.of(list);
        int left = steps;
        for (int i = 0; i < parts.size() && left > 0; i++) {
            if (parts.get(i).start() < end) {
                var matching = new Matching(left);
                int first = i;
                matching.prefix(roots, parts.subList(i, parts.size()))
                        .map(length -> parts.subList(first, first + length))
                        .filter(nodes -> nodes.getLast().end() > start)
                        .ifPresent(nodes -> found.add(new Match(nodes, matching.bindings())));
                left = matching.stepsLeft();
            }
        }
        return left;
    }

    /** How it fits the code from one offset to another, and nothing else. */
    public Optional<Match> exactly(SyntaxTree tree, int start, int end) {
        var file = tree.file();
        return matches(tree, file.lineAt(start), file.lineAt(Math.max(start, end - 1))).stream()
                .filter(match -> match.start() == start && match.end() == end)
                .findFirst();
    }

    private static boolean isSeries(Node root) {
        return Metavariables.of(root).filter(Metavariables.Metavariable::series).isPresent();
    }

    @Override
    public String toString() {
        return text;
    }
}
