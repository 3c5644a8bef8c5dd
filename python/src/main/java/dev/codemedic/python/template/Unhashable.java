package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.live.Access;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value that can change is used as a key or put into a set: a list becomes a tuple, a set a frozenset, a
 * dictionary the tuple of its items.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class Unhashable implements PythonTemplate {
    private static final Pattern MESSAGE = Pattern.compile(".*unhashable type: '(list|set|dict|bytearray|slice)'.*");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var type = crash.message(MESSAGE).map(found -> found.group(1)).orElse("slice");
        if (type.equals("slice") || !crash.thrownByProject()) {
            return Stream.empty();
        }
        return crash
                .prime()
                .suspects(
                        "subscript",
                        "call",
                        "comparison_operator",
                        "set",
                        "dictionary",
                        "set_comprehension",
                        "dictionary_comprehension")
                .stream()
                .flatMap(node -> keys(crash, node))
                .filter(key -> isOf(crash, key, type))
                .distinct()
                .limit(2)
                .flatMap(key -> crash.draft()
                        .replace(key, frozen(key.text(), type))
                        .because(0.9, "a " + type + " cannot be a key; what cannot change takes its place"))
                .findFirst()
                .map(Stream::of)
                .orElseGet(() -> elements(crash, type));
    }

    private static Stream<Node> keys(PythonCrash crash, Node node) {
        return switch (node.kind()) {
            case "subscript" ->
                Access.in(crash.prime())
                        .filter(access -> access.node().equals(node))
                        .map(Access::index);
            case "call" ->
                new Call(node).name().matches("add|discard|remove|get|setdefault|pop|index|count|hash")
                        ? new Call(node).positional().stream().limit(1)
                        : Stream.empty();
            case "comparison_operator" -> node.namedChildren().stream().limit(1);
            case "set" -> node.namedChildren().stream();
            case "set_comprehension" -> node.field("body").stream();
            default -> node.descendants("pair").flatMap(pair -> pair.field("key").stream());
        };
    }

    private static boolean isOf(PythonCrash crash, Node key, String type) {
        return crash.prime()
                .value(key)
                .map(value -> value.type().equals(type))
                .orElse(
                        switch (type) {
                            case "list" ->
                                key.is("list", "list_comprehension")
                                        || Call.of(key)
                                                .filter(call -> call.name().matches("list|sorted|split"))
                                                .isPresent();
                            case "set" -> key.is("set", "set_comprehension");
                            default -> key.is("dictionary");
                        });
    }

    private static String frozen(String text, String type) {
        return switch (type) {
            case "set" -> "frozenset(" + text + ")";
            case "dict" -> "tuple(sorted(" + text + ".items()))";
            case "bytearray" -> "bytes(" + text + ")";
            default -> "tuple(" + text + ")";
        };
    }

    /** {@code set(rows)} where the rows are lists. */
    private static Stream<Candidate> elements(PythonCrash crash, String type) {
        if (!type.equals("list")) {
            return Stream.empty();
        }
        return crash.prime().suspects("call").stream()
                .map(Call::new)
                .filter(call -> call.name().matches("set|frozenset|Counter|dict|fromkeys"))
                .filter(call -> call.positional().size() == 1)
                .limit(1)
                .map(call -> call.positional().getFirst())
                .filter(argument -> crash.prime()
                        .value(argument)
                        .map(value -> value.members().stream()
                                .anyMatch(member -> member.value().kind() == Value.Kind.SEQUENCE))
                        .orElse(true))
                .flatMap(argument -> crash.draft()
                        .wrap(argument, "map(tuple, ", ")")
                        .because(
                                0.88,
                                "the elements of `" + argument.text()
                                        + "` are lists; tuples can be told apart in a set"));
    }
}
