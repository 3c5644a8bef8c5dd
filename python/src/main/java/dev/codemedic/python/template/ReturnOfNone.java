package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Shape;
import dev.codemedic.python.origin.Origin;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One branch of a function returns {@code None} where the others return values of a kind: it returns the neutral value
 * of that kind, an empty list for lists.
 *
 * <p>Unsafe where {@code None} means that something was not found and callers ask for it.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class ReturnOfNone implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return NoneFault.from(crash, Origin.NoResult.class)
                .flatMap(none -> none.origin().returned().stream()
                        .flatMap(returned -> kind(none, returned).stream()
                                .map(none.fault()::neutral)
                                .flatMap(neutral -> crash.draft()
                                        .replace(returned, "return " + neutral)
                                        .because(
                                                0.62,
                                                none.origin().function().name() + "() returns None in line "
                                                        + returned.line()
                                                        + ", and its caller needs a value; now it returns "
                                                        + neutral))));
    }

    private static Optional<Shape> kind(NoneFault.Of<Origin.NoResult> none, Node returned) {
        return none.origin().function().returns().stream()
                .filter(other -> !other.equals(returned))
                .flatMap(other -> other.namedChildren().stream())
                .flatMap(value -> Shape.of(value).stream())
                .findFirst()
                .or(none.fault()::wanted);
    }
}
