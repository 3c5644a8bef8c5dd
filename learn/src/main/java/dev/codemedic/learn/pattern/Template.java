package dev.codemedic.learn.pattern;

import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a pattern's code becomes: code with metavariables, filled with code exactly as a file has it; may be empty. */
public final class Template {
    private static final int USUAL_STEP = 4;

    private final String text;
    private final List<Node> roots;
    private final List<Hole> holes;
    private final int step;

    /** A metavariable's place, and how many steps its line is indented. */
    private record Hole(String name, int start, int end, int depth) {}

    private Template(String text, List<Node> roots) {
        this.text = text;
        this.roots = roots;
        this.step = roots.isEmpty() ? USUAL_STEP : step(roots);
        this.holes = roots.stream()
                .flatMap(root -> holes(root).stream())
                .map(node ->
                        new Hole(Metavariables.of(node).orElseThrow().name(), node.start(), node.end(), depth(node)))
                .toList();
    }

    /**
     * Reads a template.
     *
     * @throws PatternUnreadable where it is no code of that language, or a text in it spans lines
     */
    public static Template of(Grammar grammar, String text) throws PatternUnreadable {
        var roots = CodePattern.roots(grammar, text);
        if (roots.stream()
                .flatMap(root -> Parts.leaves(root).stream())
                .anyMatch(leaf -> leaf.text().indexOf('\n') >= 0)) {
            throw new PatternUnreadable("a text in it spans lines, which cannot be indented");
        }
        return new Template(text, roots);
    }

    /** The text it was read from. */
    public String text() {
        return text;
    }

    /** Whether nothing is left of the code. */
    public boolean isEmpty() {
        return roots.isEmpty();
    }

    /** Its outermost nodes, with the mark in the place of dollar signs. */
    public List<Node> roots() {
        return roots;
    }

    /** The names of its metavariables, in the order of the text. */
    public Set<String> metavariables() {
        return Metavariables.names(roots);
    }

    /** How many steps the line of a metavariable is indented; where it stands first. */
    int depth(String name) {
        return holes.stream()
                .filter(hole -> hole.name().equals(name))
                .findFirst()
                .map(Hole::depth)
                .orElse(0);
    }

    /**
     * The code with other code in its metavariables.
     *
     * @param code what stands in a metavariable
     * @param depth how many steps that code was indented where it stood
     * @param place how the place is laid out
     * @return empty where code over several lines would have to be indented otherwise and cannot
     */
    Optional<String> filled(Function<String, String> code, Function<String, Integer> depth, Layout place) {
        if (roots.isEmpty()) {
            return Optional.of("");
        }
        var whole = roots.getFirst().tree().file().text();
        var out = new StringBuilder();
        int at = roots.getFirst().start();
        for (var hole : holes) {
            out.append(place.indented(whole.substring(at, hole.start()), step));
            var shifted = place.shifted(code.apply(hole.name()), hole.depth() - depth.apply(hole.name()));
            if (shifted.isEmpty()) {
                return Optional.empty();
            }
            out.append(shifted.get());
            at = hole.end();
        }
        out.append(place.indented(whole.substring(at, roots.getLast().end()), step));
        return Optional.of(out.toString());
    }

    private static List<Node> holes(Node node) {
        if (Metavariables.of(node).isPresent()) {
            return List.of(node);
        }
        var found = new ArrayList<Node>();
        Parts.of(node).forEach(part -> found.addAll(holes(part)));
        return found;
    }

    private int depth(Node node) {
        int first = roots.getFirst().line();
        return node.line() == first ? 0 : Layout.leading(node.tree().file().line(node.line())) / step;
    }

    private static int step(List<Node> roots) {
        var file = roots.getFirst().tree().file();
        int least = Integer.MAX_VALUE;
        for (int line = roots.getFirst().line() + 1; line <= roots.getLast().endLine(); line++) {
            int leading = Layout.leading(file.line(line));
            least = leading > 0 ? Math.min(least, leading) : least;
        }
        return least == Integer.MAX_VALUE ? USUAL_STEP : least;
    }
}
