package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.ClassDefinition;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Parameter;
import dev.codemedic.python.code.References;
import java.util.stream.Stream;

/**
 * A method uses an attribute or another method of its object by the bare name: {@code items} becomes
 * {@code self.items}.
 *
 * <p>Unsafe where a parameter of that name is missing and the attribute only happens to bear it too.
 */
@AutoService(PythonTemplate.class)
@Heals({"NameError"})
public final class MissingSelf implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var name = crash.undefinedName();
        return crash.prime().function().stream()
                .flatMap(function -> function.owner().stream()
                        .filter(owner -> offers(crash, owner, name))
                        .flatMap(owner -> receiver(function, owner)
                                .flatMap(receiver -> References.to(name, function.node())
                                        .reduce(
                                                crash.draft(),
                                                (draft, use) -> draft.replace(use, receiver + "." + name),
                                                (one, _) -> one)
                                        .because(
                                                0.94,
                                                "`" + name + "` belongs to " + owner.name()
                                                        + " and is reached through `" + receiver + "`"))));
    }

    private static boolean offers(PythonCrash crash, ClassDefinition owner, String name) {
        return crash.thrown()
                        .facts()
                        .getOrDefault("selfAttributes", java.util.List.of())
                        .contains(name)
                || crash.project()
                        .lineage(owner)
                        .flatMap(ClassDefinition::attributes)
                        .anyMatch(name::equals);
    }

    private static Stream<String> receiver(FunctionDefinition function, ClassDefinition owner) {
        if (function.decorators().contains("staticmethod")) {
            return Stream.of(owner.name());
        }
        return function.parameters().stream()
                .limit(1)
                .filter(first -> first.star().isEmpty())
                .map(Parameter::name);
    }
}
