package dev.codemedic.java.template;

import dev.codemedic.java.code.Call;
import dev.codemedic.java.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An element that an array, list or text does not have, where the program asks for it.
 *
 * @param frame the call that asked
 * @param node the {@code array_access}, or the call of {@code get}, {@code charAt} and the like
 * @param holder what was asked
 * @param index the index expression
 * @param length how the holder's length is written, such as {@code items.size()}
 */
record IndexFault(LiveFrame frame, Node node, Node holder, Node index, String length) {
    private static final List<String> OF_LISTS = List.of("get", "set", "remove");
    private static final List<String> OF_TEXTS = List.of("charAt", "codePointAt", "deleteCharAt", "setCharAt");
    private static final Pattern ASKED = Pattern.compile("[Ii]ndex:? (-?\\d+)|out of range: (-?\\d+)|^(-?\\d+)$");
    private static final Pattern LENGTH = Pattern.compile("(?:length:? |[Ss]ize:? )(\\d+)");

    /** The accesses that may have failed, the likeliest first; those in the two innermost frames. */
    static Stream<IndexFault> in(JavaCrash crash) {
        var asked = number(crash, ASKED);
        var size = number(crash, LENGTH);
        return crash.frames().stream()
                .limit(1)
                .flatMap(frame -> frame.suspects("array_access", "method_invocation").stream()
                        .flatMap(node -> of(frame, node).stream())
                        .filter(fault -> asked.isEmpty()
                                || frame.whole(fault.index)
                                        .map(asked.get()::equals)
                                        .orElse(true))
                        .filter(fault -> size.isEmpty()
                                || frame.value(fault.holder)
                                        .filter(value -> value.size() >= 0)
                                        .map(value -> value.size() == size.get())
                                        .orElse(true)));
    }

    private static Optional<IndexFault> of(LiveFrame frame, Node node) {
        if (node.is("array_access")) {
            return node.field("array")
                    .flatMap(array -> node.field("index")
                            .map(index -> new IndexFault(frame, node, array, index, array.text() + ".length")));
        }
        return Call.of(node)
                .filter(call -> !call.arguments().isEmpty())
                .flatMap(call -> call.receiver()
                        .filter(_ -> OF_LISTS.contains(call.name()) || OF_TEXTS.contains(call.name()))
                        .filter(receiver -> frame.type(receiver)
                                .filter(type -> type.isKindOf(Map.class))
                                .isEmpty())
                        .map(receiver -> new IndexFault(
                                frame,
                                node,
                                receiver,
                                call.arguments().getFirst(),
                                receiver.text() + (OF_TEXTS.contains(call.name()) ? ".length()" : ".size()"))));
    }

    private static Optional<Long> number(JavaCrash crash, Pattern pattern) {
        return crash.message(pattern).map(found -> {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    return Long.parseLong(found.group(group));
                }
            }
            return 0L;
        });
    }

    /** The index that was asked for, by the message. */
    static Optional<Long> asked(JavaCrash crash) {
        return number(crash, ASKED);
    }

    /** How many elements there were, by the message. */
    static Optional<Long> size(JavaCrash crash) {
        return number(crash, LENGTH);
    }

    /** Whether an element is read and not written. */
    boolean isRead() {
        if (!node.is("array_access")) {
            return !Call.of(node)
                    .filter(call -> call.is("set", "remove", "setCharAt", "deleteCharAt"))
                    .isPresent();
        }
        return node.fieldName().filter("left"::equals).isEmpty()
                && node.parent()
                        .filter(parent -> parent.is("update_expression"))
                        .isEmpty();
    }
}
