package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Binding;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.TextLiteral;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text of digits is used as a number: it is converted where it comes in, {@code age = int(input())}, or where it is
 * used.
 *
 * <p>Unsafe where the text is a name made of digits, as a postal code is.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class TextAsNumber implements PythonTemplate {
    private static final Pattern NEEDED = Pattern.compile("'str' object cannot be interpreted as an integer"
            + "|must be real number, not str|bad operand type for \\S+ '?str'?|type str doesn't define __round__ method"
            + "|an integer is required \\(got type str\\)");
    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?(\\d+|\\d+\\.\\d*|\\.\\d+)\\s*");

    /** Whether a text as {@code repr} shows it can be read as a number. */
    static boolean isNumber(String shown) {
        return TextLiteral.value(shown)
                .filter(text -> NUMBER.matcher(text).matches())
                .isPresent();
    }

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (NEEDED.matcher(crash.message()).find()) {
            return converted(crash, needing(crash), "");
        }
        return OperandFault.in(crash)
                .flatMap(fault -> converted(
                        crash,
                        Stream.of(fault.left(), fault.right())
                                .filter(side -> fault.is(side, "str"))
                                .toList(),
                        fault.is(fault.left(), "float") || fault.is(fault.right(), "float") ? "float" : ""));
    }

    private static List<Node> needing(PythonCrash crash) {
        return crash.prime().suspects("call", "unary_operator").stream()
                .flatMap(node -> Call.of(node)
                        .map(call -> call.positional().stream())
                        .orElseGet(() -> node.field("argument").stream()))
                .filter(argument -> crash.prime()
                        .value(argument)
                        .map(value -> value.kind() == Value.Kind.TEXT)
                        .orElse(comesAsText(argument)))
                .limit(3)
                .toList();
    }

    private static Stream<Candidate> converted(PythonCrash crash, List<Node> texts, String atLeast) {
        if (texts.isEmpty() || texts.stream().anyMatch(text -> unfit(crash.prime(), text))) {
            return Stream.empty();
        }
        var origins = new ArrayList<Node>();
        for (var text : texts) {
            origin(crash.prime(), text).ifPresent(origins::add);
        }
        var words = "`" + texts.getFirst().text() + "` is the text "
                + crash.prime().value(texts.getFirst()).map(Value::text).orElse("of a number");
        var atUse = wrapped(crash, texts, texts, atLeast).because(0.8, words + "; it is converted where it is used");
        if (origins.size() != texts.size()) {
            return atUse;
        }
        return Stream.concat(
                wrapped(crash, origins, texts, atLeast).because(0.94, words + "; it is converted where it comes in"),
                atUse);
    }

    private static Draft wrapped(PythonCrash crash, List<Node> places, List<Node> texts, String atLeast) {
        var draft = crash.draft();
        for (int i = 0; i < places.size(); i++) {
            draft.wrap(places.get(i), type(crash.prime(), texts.get(i), atLeast) + "(", ")");
        }
        return draft;
    }

    private static String type(LiveFrame frame, Node text, String atLeast) {
        boolean fraction =
                frame.value(text).filter(value -> value.text().contains(".")).isPresent();
        return fraction ? "float" : atLeast.isEmpty() ? "int" : atLeast;
    }

    private static boolean unfit(LiveFrame frame, Node text) {
        return text.is("string")
                || frame.value(text).filter(value -> !isNumber(value.text())).isPresent();
    }

    /** What a name was set to, where that brings text from outside. */
    private static Optional<Node> origin(LiveFrame frame, Node text) {
        return text.is("identifier")
                ? frame.bindings()
                        .reaching(text.text(), text)
                        .filter(binding -> binding.kind() == Binding.Kind.ASSIGNED)
                        .flatMap(Binding::bound)
                        .filter(TextAsNumber::comesAsText)
                : Optional.empty();
    }

    private static boolean comesAsText(Node expression) {
        return Call.of(expression)
                        .filter(call -> List.of("input", "getenv", "readline", "strip", "get", "read", "group", "pop")
                                .contains(call.name()))
                        .isPresent()
                || expression.is("subscript");
    }
}
