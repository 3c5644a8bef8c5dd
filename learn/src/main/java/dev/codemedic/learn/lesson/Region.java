package dev.codemedic.learn.lesson;

import dev.codemedic.syntax.Node;
import java.util.List;

/**
 * A stretch of code around a change, before and after it.
 *
 * @param before nodes next to each other, at least one
 * @param after nodes next to each other; none where all is gone
 * @param wide whether it holds statements that the change does not touch
 */
record Region(List<Node> before, List<Node> after, boolean wide) {
    Region {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    int start() {
        return before.getFirst().start();
    }

    int end() {
        return before.getLast().end();
    }
}
