package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.TextLiteral;
import java.util.stream.Stream;

/** An object is read like a dictionary: {@code item["price"]} becomes {@code item.price}. */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class KeyOfObject implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (!crash.message().endsWith("object is not subscriptable") || !crash.thrownByProject()) {
            return Stream.empty();
        }
        return crash.prime().suspects("subscript").stream()
                .limit(2)
                .flatMap(node -> node.field("value").stream()
                        .flatMap(object -> node.fields("subscript")
                                .flatMap(key -> TextLiteral.value(key).stream())
                                .filter(name -> crash.prime()
                                        .value(object)
                                        .filter(value -> value.kind() == Value.Kind.OBJECT
                                                && value.member(name).isPresent())
                                        .isPresent())
                                .flatMap(name -> crash.draft()
                                        .replace(node, object.text() + "." + name)
                                        .because(
                                                0.95,
                                                "`" + object.text() + "` is an object with an attribute `" + name
                                                        + "`"))));
    }
}
