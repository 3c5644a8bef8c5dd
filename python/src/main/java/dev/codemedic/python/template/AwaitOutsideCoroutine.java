package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.FunctionDefinition;
import java.util.stream.Stream;

/** {@code await} is used in a plain function: the function becomes a coroutine. */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError"})
public final class AwaitOutsideCoroutine implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (!crash.message()
                .matches(
                        "'await' outside async function|asynchronous comprehension outside.*|'async (?:with|for)' outside async function")) {
            return Stream.empty();
        }
        return crash.prime().statement().flatMap(FunctionDefinition::around).stream()
                .filter(function -> !function.isAsync())
                .flatMap(function -> crash.draft()
                        .replace(
                                function.node().tree().file(),
                                function.node().start(),
                                function.node().start(),
                                "async ")
                        .because(0.9, "`" + function.name() + "` awaits, so it must be a coroutine"));
    }
}
