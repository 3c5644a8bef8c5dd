package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Parameter;
import dev.codemedic.python.code.References;
import java.util.stream.Stream;

/**
 * A name is not known, and the function has a parameter that it never uses: the parameter was renamed at one of the two
 * places, and is meant.
 *
 * <p>Unsafe where the parameter is kept unused on purpose.
 */
@AutoService(PythonTemplate.class)
@Heals({"NameError"})
public final class UnusedParameter implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var wrong = crash.undefinedName();
        return crash.prime().function().stream()
                .flatMap(function -> function.parameters().stream()
                        .filter(parameter ->
                                parameter.star().isEmpty() && !parameter.name().equals("self"))
                        .map(Parameter::name)
                        .filter(name -> function.body().stream()
                                .flatMap(body -> References.to(name, body))
                                .findAny()
                                .isEmpty())
                        .limit(2)
                        .flatMap(name -> References.to(wrong, function.node())
                                .reduce(crash.draft(), (draft, use) -> draft.replace(use, name), (one, _) -> one)
                                .because(
                                        0.72,
                                        "`" + wrong + "` is not defined, and the parameter `" + name
                                                + "` is never used")));
    }
}
