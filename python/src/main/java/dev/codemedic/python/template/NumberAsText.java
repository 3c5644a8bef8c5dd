package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value that is no text is joined to one, or written where text is needed: {@code "total " + n} becomes
 * {@code "total " + str(n)}, {@code ", ".join(numbers)} becomes {@code ", ".join(map(str, numbers))}.
 *
 * <p>Unsafe where the text should have been a number; then the sum was meant, and {@link TextAsNumber} proposes it.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class NumberAsText implements PythonTemplate {
    private static final Set<String> NEVER = Set.of("NoneType", "bytes", "bytearray", "function", "method");
    private static final Pattern JOINED = Pattern.compile("sequence item \\d+: expected str instance, (\\w+) found");
    private static final Pattern NEEDED = Pattern.compile(
            "(?:write\\(\\) argument must be str, not |expected string or bytes-like object(?:, got )?'?|"
                    + "(?:\\w+\\(\\) )?argument (?:\\d+ )?must be str, not )(\\w*)");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var joined = crash.message(JOINED);
        if (joined.isPresent()) {
            return NEVER.contains(joined.get().group(1)) ? Stream.empty() : joined(crash);
        }
        var needed = crash.message(NEEDED);
        if (needed.isPresent()) {
            return NEVER.contains(needed.get().group(1))
                    ? Stream.empty()
                    : passed(crash, needed.get().group(1));
        }
        return OperandFault.in(crash)
                .filter(fault -> fault.operator().equals("+"))
                .flatMap(NumberAsText::added);
    }

    private static Stream<Candidate> added(OperandFault fault) {
        boolean leftIsText = fault.is(fault.left(), "str");
        boolean rightIsText = fault.is(fault.right(), "str");
        var other = leftIsText ? fault.right() : fault.left();
        var type = leftIsText ? fault.rightType() : fault.leftType();
        if (leftIsText == rightIsText
                || NEVER.contains(type)
                || fault.node().is("augmented_assignment") && rightIsText) {
            return Stream.empty();
        }
        var text = leftIsText ? fault.left() : fault.right();
        boolean digits = fault.value(text)
                .map(Value::text)
                .filter(TextAsNumber::isNumber)
                .isPresent();
        return fault.crash()
                .draft()
                .wrap(other, "str(", ")")
                .because(digits ? 0.6 : 0.93, "`" + other.text() + "` is no text but " + type);
    }

    private static Stream<Candidate> joined(PythonCrash crash) {
        return crash.prime().suspects("call").stream()
                .map(Call::new)
                .filter(call -> call.is("join", 1))
                .limit(1)
                .map(call -> call.arguments().getFirst())
                .flatMap(argument -> argument.is("generator_expression", "list_comprehension")
                        ? argument.field("body").stream()
                                .flatMap(body ->
                                        crash.draft().wrap(body, "str(", ")").because(0.95, "only texts can be joined"))
                        : crash.draft()
                                .wrap(argument, "map(str, ", ")")
                                .because(0.95, "only texts can be joined; `" + argument.text() + "` holds others"));
    }

    private static Stream<Candidate> passed(PythonCrash crash, String type) {
        return crash.prime().suspects("call").stream()
                .map(Call::new)
                .flatMap(call -> call.positional().stream())
                .filter(argument -> crash.prime()
                        .value(argument)
                        .map(value -> !value.isNull()
                                && value.kind() != Value.Kind.TEXT
                                && (type.isEmpty() || value.type().equals(type)))
                        .orElse(argument.is("integer", "float", "binary_operator")))
                .limit(1)
                .flatMap(argument -> crash.draft()
                        .wrap(argument, "str(", ")")
                        .because(0.86, "`" + argument.text() + "` is no text"));
    }
}
