package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.TextLiteral;
import java.util.stream.Stream;

/**
 * A key of a dictionary is read like an attribute: {@code user.name} becomes {@code user["name"]}.
 *
 * <p>Unsafe where an object was meant to arrive and a dictionary came.
 */
@AutoService(PythonTemplate.class)
@Heals({"AttributeError"})
public final class KeyAsAttribute implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return AttributeFault.in(crash)
                .filter(fault -> fault.call().isEmpty())
                .filter(fault -> fault.frame()
                        .value(fault.object())
                        .filter(value -> value.kind() == Value.Kind.MAPPING)
                        .filter(value -> value.member("'" + fault.name() + "'").isPresent())
                        .isPresent())
                .flatMap(fault -> {
                    var key = TextLiteral.quoted(
                            fault.name(), fault.frame().file().quote());
                    return crash.draft()
                            .replace(fault.node(), fault.object().text() + "[" + key + "]")
                            .because(0.95, "`" + fault.object().text() + "` is a dictionary that has the key " + key);
                });
    }
}
