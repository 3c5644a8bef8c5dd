package dev.codemedic.repair.mutate;

import dev.codemedic.repair.code.Dialect;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.validate.Baseline.Observed;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All the small changes of a function that the search knows. */
public final class Mutations {
    private static final List<Mutator> ALL = List.of(
            new Operators(),
            new Constants(),
            new Names(),
            new Exchanges(),
            new Calls(),
            new Extensions(),
            new Conditions(),
            new Assignments(),
            new Insertions(),
            new Rearrangements());
    private static final List<Mutator> WRITTEN_DOWN =
            List.of(new Operators(), new Constants(), new Names(), new Calls(), new Extensions(), new Conditions());

    private final Dialect dialect;

    /** Changes in one language. */
    public Mutations(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The changes of a function, each once, in no order.
     *
     * @param function a function with a body
     * @param seen what its variables held
     * @param wanted which nodes are changed; blocks stand for insertions
     */
    public List<Mutation> of(Node function, Optional<Observed> seen, Predicate<Node> wanted) {
        return all(ALL, function, seen, wanted);
    }

    /**
     * The changes of code outside of functions.
     *
     * @param scope what they are built from
     * @param part what is changed within
     */
    public List<Mutation> outside(Node scope, Node part, Known known) {
        var mutators = new ArrayList<>(WRITTEN_DOWN);
        mutators.add(new Figures(known));
        return all(mutators, scope, Optional.empty(), node -> part.contains(node) && !dialect.isFunction(node)).stream()
                .filter(mutation -> mutation.kind() != EditKind.EXTEND || !literal(mutation.place()))
                .toList();
    }

    /** Nobody writes {@code RATE = 5 * 2}. */
    private boolean literal(Node node) {
        return switch (dialect.form(node)) {
            case Form.Int _, Form.Real _, Form.Text _ -> true;
            default -> false;
        };
    }

    private List<Mutation> all(List<Mutator> mutators, Node scope, Optional<Observed> seen, Predicate<Node> wanted) {
        var ground = new Ground(scope, dialect, dialect.typing(scope, seen));
        var sink = new Sink(ground);
        scope.descendants().filter(Node::isNamed).filter(wanted).forEach(node -> {
            var form = dialect.form(node);
            for (var mutator : mutators) {
                mutator.mutate(node, form, ground, sink);
            }
        });
        return sink.mutations();
    }
}
