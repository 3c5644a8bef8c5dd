package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import java.util.stream.Stream;

/** The largest or smallest of nothing is asked for: {@code max(scores)} names a default. */
@AutoService(PythonTemplate.class)
@Heals({"ValueError"})
public final class BestOfNothing implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (!crash.message().matches("(?:max|min)\\(\\) .*empty.*")) {
            return Stream.empty();
        }
        return crash.prime().suspects("call").stream()
                .map(Call::new)
                .filter(call ->
                        call.function().is("identifier") && crash.message().startsWith(call.name() + "("))
                .filter(call ->
                        call.positional().size() == 1 && call.keyword("default").isEmpty())
                .limit(1)
                .flatMap(call -> call.arguments().getLast().is("generator_expression")
                        ? ofGenerator(crash, call)
                        : crash.draft()
                                .append(call.arguments().getLast(), ", default=0")
                                .because(
                                        0.82,
                                        "`" + call.arguments().getFirst().text() + "` is empty; the " + call.name()
                                                + "imum of nothing is 0"));
    }

    /** A generator expression that is not the only argument needs parentheses of its own. */
    private static Stream<Candidate> ofGenerator(PythonCrash crash, Call call) {
        var generator = call.arguments().getLast();
        var text = generator.text().startsWith("(") ? generator.text() : "(" + generator.text() + ")";
        return call.node().field("arguments").stream()
                .flatMap(arguments -> crash.draft()
                        .replace(arguments, "(" + text + ", default=0)")
                        .because(0.82, "there is nothing to choose from; the " + call.name() + "imum of nothing is 0"));
    }
}
