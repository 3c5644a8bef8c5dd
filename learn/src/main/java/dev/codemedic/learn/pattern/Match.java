package dev.codemedic.learn.pattern;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Map;

/**
 * A stretch of code that a pattern fits.
 *
 * @param nodes the outermost nodes of it, at least one, in order
 * @param bindings what each metavariable stands for: nodes next to each other, at least one
 */
public record Match(List<Node> nodes, Map<String, List<Node>> bindings) {
    public Match {
        nodes = List.copyOf(nodes);
        bindings = Map.copyOf(bindings);
    }

    /** Offset of the first character. */
    public int start() {
        return nodes.getFirst().start();
    }

    /** Offset behind the last character. */
    public int end() {
        return nodes.getLast().end();
    }

    /** The code that a metavariable stands for, exactly as the file has it. */
    public String text(String name) {
        var bound = bindings.getOrDefault(name, List.of());
        return bound.isEmpty() ? "" : text(bound);
    }

    /** The code that a metavariable stands for with one space between tokens. */
    String plain(String name) {
        return bindings.getOrDefault(name, List.of()).stream()
                .map(Parts::plain)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** Whether the other lies within this stretch. */
    boolean covers(Match other) {
        return start() <= other.start() && other.end() <= end();
    }

    static String text(List<Node> nodes) {
        var file = nodes.getFirst().tree().file();
        return file.text().substring(nodes.getFirst().start(), nodes.getLast().end());
    }
}
