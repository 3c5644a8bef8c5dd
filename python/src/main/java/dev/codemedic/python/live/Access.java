package dev.codemedic.python.live;

import dev.codemedic.core.failure.Value;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An access by index or key, as it may have failed.
 *
 * @param frame the frame it ran in
 * @param node the {@code subscript}
 * @param container what is accessed
 * @param index the index or key
 */
public record Access(LiveFrame frame, Node node, Node container, Node index) {

    /** Accesses of a frame that may have failed. */
    public static Stream<Access> in(LiveFrame frame) {
        return frame.suspects("subscript").stream().flatMap(node -> of(frame, node).stream());
    }

    private static Optional<Access> of(LiveFrame frame, Node node) {
        return node.field("value")
                .flatMap(value -> node.field("subscript")
                        .filter(index -> !index.is("slice"))
                        .map(index -> new Access(frame, node, value, index)));
    }

    /** Accesses of sequences and texts that may have gone out of range. */
    public static List<Access> outOfRange(LiveFrame frame) {
        return in(frame)
                .filter(access -> access.held()
                        .map(held -> held.kind() == Value.Kind.SEQUENCE
                                || held.kind() == Value.Kind.TEXT
                                || held.kind() == Value.Kind.BYTES
                                || held.kind() == Value.Kind.OTHER)
                        .orElse(true))
                .filter(access -> access.length() < 0
                        || access.position().isEmpty()
                        || access.position().get() >= access.length()
                        || access.position().get() < -access.length())
                .toList();
    }

    /** Accesses of mappings that may have found no key. */
    public static List<Access> missingKey(LiveFrame frame) {
        return in(frame)
                .filter(access -> access.held()
                        .map(held -> held.kind() == Value.Kind.MAPPING || held.kind() == Value.Kind.OBJECT)
                        .orElse(true))
                .filter(access -> access.key()
                        .flatMap(key -> access.held().flatMap(held -> held.member(key.text())))
                        .isEmpty())
                .toList();
    }

    /** What the container held. */
    public Optional<Value> held() {
        return frame.value(container);
    }

    /** The container's length; negative where unknown. */
    public int length() {
        return held().map(Value::size).orElse(-1);
    }

    /** The index as a number. */
    public Optional<Long> position() {
        return key().filter(value -> value.type().equals("int")).flatMap(value -> {
            try {
                return Optional.of(Long.parseLong(value.text()));
            } catch (NumberFormatException tooLarge) {
                return Optional.empty();
            }
        });
    }

    /** What the index or key was. */
    public Optional<Value> key() {
        return frame.value(index);
    }

    /** Whether it is read, and not assigned or deleted. */
    public boolean isRead() {
        var parent = node.parent();
        boolean target = node.fieldName().filter("left"::equals).isPresent()
                && parent.filter(each -> each.is("assignment")).isPresent();
        return !target
                && parent.filter(each -> each.is("delete_statement", "pattern_list"))
                        .isEmpty();
    }
}
