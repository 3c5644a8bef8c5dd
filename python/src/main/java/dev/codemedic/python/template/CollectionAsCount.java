package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A collection stands where a number is needed: {@code range(items)} counts up to {@code len(items)}, a collection that
 * is compared or computed with is measured.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class CollectionAsCount implements PythonTemplate {
    private static final String TYPES = "(list|tuple|dict|set|deque|dict_keys|dict_values)";
    private static final Pattern COUNTED =
            Pattern.compile("'" + TYPES + "' object cannot be interpreted as an integer");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (crash.message(COUNTED).isPresent()) {
            var type = crash.message(COUNTED).get().group(1);
            return crash.prime().suspects("call").stream()
                    .map(Call::new)
                    .filter(call -> call.name().equals("range"))
                    .flatMap(call -> call.positional().stream())
                    .filter(argument -> crash.prime()
                            .value(argument)
                            .map(value -> value.type().endsWith(type))
                            .orElse(!argument.is("integer")))
                    .limit(1)
                    .flatMap(argument -> crash.draft()
                            .wrap(argument, "len(", ")")
                            .because(0.95, "`" + argument.text() + "` is a " + type + "; its length is a number"));
        }
        return OperandFault.in(crash)
                .filter(fault -> fault.operator().matches("[<>]=?|[-/%]|//"))
                .filter(fault -> fault.leftType().matches(TYPES)
                                && fault.rightType().matches("int|float")
                        || fault.rightType().matches(TYPES) && fault.leftType().matches("int|float"))
                .flatMap(fault -> {
                    var collection = fault.leftType().matches(TYPES) ? fault.left() : fault.right();
                    return crash.draft()
                            .wrap(collection, "len(", ")")
                            .because(0.86, "`" + collection.text() + "` is no number; its length is");
                });
    }
}
