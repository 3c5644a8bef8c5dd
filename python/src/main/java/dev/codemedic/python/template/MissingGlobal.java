package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Bindings;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Statements;
import java.util.stream.Stream;

/**
 * A function assigns to a variable of its module, or of the function around it, without saying so; Python then takes
 * the name for a local one: {@code global} or {@code nonlocal} is added.
 *
 * <p>Unsafe where a local variable was meant that only happens to share the name.
 */
@AutoService(PythonTemplate.class)
@Heals({"UnboundLocalError"})
public final class MissingGlobal implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var name = crash.undefinedName();
        var frame = crash.prime();
        return frame.function().stream().flatMap(function -> {
            if (boundAround(function, name)) {
                return declared(crash, function, "nonlocal", name, "the function around " + function.name());
            }
            boolean ofModule = frame.frame().globals().contains(name)
                    || Bindings.in(frame.file().root()).of(name).findAny().isPresent();
            return ofModule ? declared(crash, function, "global", name, "the module") : Stream.empty();
        });
    }

    private static boolean boundAround(FunctionDefinition function, String name) {
        return Stream.iterate(Statements.scope(function.node()), scope -> !scope.is("module"), Statements::scope)
                .filter(scope -> scope.is("function_definition", "lambda"))
                .anyMatch(scope -> Bindings.in(scope).of(name).findAny().isPresent());
    }

    private static Stream<Candidate> declared(
            PythonCrash crash, FunctionDefinition function, String word, String name, String place) {
        return crash.draft()
                .insertAtStart(function.node(), word + " " + name)
                .because(0.9, "`" + name + "` is a variable of " + place + ", and " + function.name() + " changes it");
    }
}
