package dev.codemedic.repair.search;

import dev.codemedic.core.source.SourceTree;
import dev.codemedic.repair.code.Dialect;
import dev.codemedic.repair.locate.Localization;
import dev.codemedic.repair.mutate.EditKind;
import dev.codemedic.repair.mutate.Mutation;
import dev.codemedic.repair.mutate.Mutations;
import dev.codemedic.repair.order.Ordering;
import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.Variant;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Changes outside of functions. They are few, since trying one costs as much as hundreds within functions. */
final class Outside {
    private static final int MOST = 400;
    private static final int MOST_COMPILED = 60;
    private static final int MOST_CHANGES = 6_000;

    private final Dialect dialect;
    private final Functions functions;
    private final Definitions definitions;

    Outside(SourceTree sources, Dialect dialect, Localization localization, Functions functions) {
        this.dialect = dialect;
        this.functions = functions;
        this.definitions = new Definitions(sources, dialect, localization, functions);
    }

    /** Changes with how suspicious each one's place is. */
    record Suspected(List<Mutation> mutations, Map<Mutation, Double> suspicions) implements ToDoubleFunction<Mutation> {
        @Override
        public double applyAsDouble(Mutation mutation) {
            return Math.max(0.02, suspicions.getOrDefault(mutation, 0.0));
        }
    }

    /** @param rank puts changes in order, beside those within functions */
    List<Job> jobs(
            List<Functions.Suspected> suspected,
            Baseline baseline,
            Mutations mutations,
            Function<Suspected, List<Ordering.Ranked>> rank) {
        var known = new Hints(functions, dialect).of(baseline.tests());
        var all = new Suspected(new ArrayList<>(), new HashMap<>());
        for (var suspect : suspected) {
            var function = suspect.function();
            for (var edits : dialect.ownDefaults(function)) {
                add(new Mutation(EditKind.SEED, "default", function, edits, 1), suspect.suspicion(), all);
            }
        }
        var suspects = definitions.of(suspected);
        for (var definition : suspects.definitions()) {
            if (all.mutations().size() > MOST_CHANGES) {
                break;
            }
            mutations.outside(definition.scope(), definition.part(), known).stream()
                    .filter(mutation -> !ofItself(mutation, definition.scope()))
                    .forEach(mutation -> add(mutation, definition.suspicion(), all));
        }
        for (var called : suspects.called()) {
            if (all.mutations().size() > MOST_CHANGES) {
                break;
            }
            mutations
                    .of(called.function(), Optional.empty(), node -> functions.unseen(called, node))
                    .forEach(mutation -> add(mutation, called.suspicion(), all));
        }
        return rank.apply(all).stream()
                .limit(dialect.typed() ? MOST_COMPILED : MOST)
                .map(Outside::job)
                .toList();
    }

    private static void add(Mutation mutation, double suspicion, Suspected all) {
        all.mutations().add(mutation);
        all.suspicions().merge(mutation, suspicion, Math::max);
    }

    /** Whether a name would be defined by itself. */
    private static boolean ofItself(Mutation mutation, Node scope) {
        var name = scope.field("left")
                .or(() -> scope.field("name"))
                .map(Node::text)
                .orElse("");
        if (name.isEmpty()) {
            return false;
        }
        var word = Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)");
        var text = scope.tree().file().text();
        return mutation.edits().stream()
                .anyMatch(edit -> word.matcher(edit.replacement()).find()
                        && !word.matcher(text.substring(edit.start(), edit.end()))
                                .find());
    }

    private static Job job(Ordering.Ranked ranked) {
        var mutation = ranked.mutation();
        return new Job(
                new Variant(0, mutation.place().tree().file().path(), mutation.edits(), true),
                mutation.kind().code() + "." + mutation.context(),
                () -> mutation.kind() == EditKind.SEED ? "each call has a default of its own" : Words.of(mutation),
                ranked.score(),
                mutation.place().line(),
                null,
                true);
    }
}
