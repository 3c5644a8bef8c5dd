package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.Shape;
import dev.codemedic.python.code.Uses;
import java.util.Optional;
import java.util.stream.Stream;

/** An iterator has nothing more: {@code next(rows)} names what to take then, {@code next(rows, None)}. */
@AutoService(PythonTemplate.class)
@Heals({"StopIteration", "RuntimeError"})
public final class NothingNext implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        boolean ended = crash.thrown().simpleType().equals("StopIteration")
                || crash.message().contains("StopIteration");
        return crash.prime().suspects("call").stream()
                .filter(_ -> ended)
                .map(Call::new)
                .filter(call -> call.is("next", 1))
                .limit(1)
                .flatMap(call -> {
                    var kind = Uses.of(call.node()).or(() -> bound(call, crash));
                    var neutral = kind.map(shape -> shape.neutral(crash.prime().file()))
                            .orElse("None");
                    var argument = call.arguments().getFirst();
                    boolean bare = argument.is("generator_expression");
                    return crash.draft()
                            .replace(
                                    argument,
                                    (bare && !argument.text().startsWith("(")
                                                    ? "(" + argument.text() + ")"
                                                    : argument.text())
                                            + ", " + neutral)
                            .because(0.74, "there is nothing next; " + neutral + " is taken then");
                });
    }

    private static Optional<Shape> bound(Call call, PythonCrash crash) {
        return call.node()
                .parent()
                .filter(parent -> parent.is("assignment"))
                .flatMap(parent -> parent.field("left"))
                .filter(left -> left.is("identifier"))
                .flatMap(left -> Uses.ofName(left.text(), crash.prime().scope()));
    }
}
