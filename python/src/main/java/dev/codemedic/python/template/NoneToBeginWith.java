package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.origin.Origin;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A variable or attribute still holds the {@code None} that it began with: it begins with the neutral value of the kind
 * that its use needs, as {@code self.items = []}.
 *
 * <p>Unsafe where {@code None} is asked for elsewhere to tell whether a value came.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class NoneToBeginWith implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return NoneFault.in(crash)
                .flatMap(fault -> none(fault).stream()
                        .flatMap(none -> fault.neutral().stream()
                                .flatMap(neutral -> crash.draft()
                                        .replace(none, neutral)
                                        .because(
                                                asked(fault, none) ? 0.3 : 0.72,
                                                "`" + fault.use().text() + "` still holds the None from line "
                                                        + none.line() + "; now it begins with " + neutral))));
    }

    private static Optional<Node> none(NoneFault fault) {
        var target = switch (fault.trail().origin()) {
            case Origin.NeverSet field -> Optional.of(field.assignment());
            case Origin.NeverAssigned variable -> variable.assignment().parent();
            default -> Optional.<Node>empty();
        };
        return target.flatMap(assignment -> assignment.field("right")).filter(right -> right.is("none"));
    }

    /** Whether the code compares the variable with None somewhere. */
    private static boolean asked(NoneFault fault, Node none) {
        var name = fault.use().text();
        return none.tree()
                .nodes("comparison_operator")
                .anyMatch(comparison -> comparison.text().startsWith(name + " is"));
    }
}
