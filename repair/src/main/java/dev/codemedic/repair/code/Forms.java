package dev.codemedic.repair.code;

import dev.codemedic.syntax.Node;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The forms of nodes, each found once: every change asks for those around its place. */
public final class Forms {
    private final Function<Node, Form> reader;
    private final Map<Node, Form> known = new ConcurrentHashMap<>();

    /** @param reader finds the form of a node */
    public Forms(Function<Node, Form> reader) {
        this.reader = reader;
    }

    /** The form of a node. */
    public Form of(Node node) {
        return known.computeIfAbsent(node, reader);
    }
}
