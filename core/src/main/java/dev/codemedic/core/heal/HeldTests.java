package dev.codemedic.core.heal;

import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.repair.Effort;
import dev.codemedic.core.repair.Found;
import dev.codemedic.core.repair.Repair;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Sandbox;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tests that have failed, held ready in warm workers where that can be, and the search over them. */
final class HeldTests implements AutoCloseable {
    private final Failure failure;
    private final Language language;
    private final SourceTree sources;
    private final Sandbox sandbox;
    private final Budget budget;
    private @Nullable Repair repair;
    private @Nullable TestState state;
    private Effort effort = Effort.NONE;

    /** What the tests show without any change. */
    sealed interface Look {
        /** None can be held. */
        record None() implements Look {}

        /** Some fail. @param sites the lines that they run */
        record Failing(List<Site> sites, TestState state) implements Look {}

        /** Some came out in two ways. */
        record Unsteady(List<String> names) implements Look {}

        /** All pass. */
        record Passing(int count) implements Look {}
    }

    /** @param held those that are held already */
    HeldTests(
            Failure failure,
            @Nullable Repair held,
            Language language,
            SourceTree sources,
            Sandbox sandbox,
            Budget budget) {
        this.failure = failure;
        this.repair = held;
        this.language = language;
        this.sources = sources;
        this.sandbox = sandbox;
        this.budget = budget;
    }

    /** Runs them twice in each worker, and not by their command. */
    Look look() throws IOException {
        if (failure.kind() != Failure.Kind.TEST_FAILURE || budget.candidates() == 0) {
            return new Look.None();
        }
        var held = repair == null ? opened() : repair;
        repair = held;
        if (held == null) {
            return new Look.None();
        }
        var seen = held.tests();
        state = seen;
        if (!seen.failing().isEmpty()) {
            return new Look.Failing(held.sites(), seen);
        }
        return seen.unsteady().isEmpty() ? new Look.Passing(seen.passing().size()) : new Look.Unsteady(seen.unsteady());
    }

    private @Nullable Repair opened() {
        try {
            var repairer = language.repairer();
            return repairer.isEmpty()
                    ? null
                    : repairer.get()
                            .open(
                                    failure.run().command(),
                                    failure.tests(),
                                    sources,
                                    sandbox,
                                    budget.workers(),
                                    budget.opening())
                            .orElse(null);
        } catch (IOException cannotBeHeld) {
            // What keeps the tests from being collected may be the failure: their command is run instead.
            return null;
        }
    }

    /** Searches for changes with which all tests pass; after that they are held no longer. */
    Found search(List<Candidate> seeds, Duration time) throws IOException {
        var found = Objects.requireNonNull(repair).search(seeds, time);
        close();
        effort = found.effort();
        return found;
    }

    /** Whether it is known which lines they run. */
    boolean reachLines() {
        return repair != null && !repair.sites().isEmpty();
    }

    /** One that fails, as long as they are held. */
    Optional<String> firstFailing() {
        return Optional.ofNullable(repair)
                .flatMap(held -> held.tests().failing().stream().findFirst());
    }

    /** What came out; empty where none is held. */
    Optional<TestState> state() {
        return Optional.ofNullable(state);
    }

    /** How many passed before. */
    int steady() {
        return state == null ? 0 : state.passing().size();
    }

    /** What the search has cost so far. */
    Effort effort() {
        return effort;
    }

    @Override
    public void close() {
        if (repair != null) {
            repair.close();
            repair = null;
        }
    }
}
