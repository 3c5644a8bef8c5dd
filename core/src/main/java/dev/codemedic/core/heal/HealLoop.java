package dev.codemedic.core.heal;

import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.rank.Ranking;
import dev.codemedic.core.repair.Repair;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Cells;
import dev.codemedic.core.verify.FailingRun;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Reproducer;
import dev.codemedic.core.verify.Reproduction;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.core.verify.Verifier;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Heals one failure: diagnose, reproduce, search, confirm, rank, decide. A state machine without a way back; each
 * step is told to the listener. Nothing of the user's tree is written.
 */
public final class HealLoop implements AutoCloseable {
    /** Survivors that are worth the cost of confirming. */
    private static final int CONFIRMED = 3;

    private static final int REPEATS = 2;
    private static final int RUNS = 2;
    private static final int RUNS_WHERE_UNSTEADY = 8;

    private final Language language;
    private final SourceTree sources;
    private final Sandbox sandbox;
    private final Ranking ranking;
    private final Policy policy;
    private final Budget budget;
    private final Optional<Consultant> consultant;
    private final HealListener listener;
    private final Instant at = Instant.now();
    private final long start = System.nanoTime();
    private final List<Case.Phase> phases = new ArrayList<>();
    private final Scratch scratch;
    private final FailingRun failing;
    private final Future<Cells> opening;
    private final HeldTests tests;
    private Reproduction.@Nullable Reproduced baseline;
    private List<String> account = List.of();

    /**
     * Prepares to heal what tests show that are held ready already; the loop closes them.
     *
     * @throws IOException where no temporary folder can be made
     */
    public HealLoop(
            Repair held, Language language, SourceTree sources, Sandbox sandbox, Terms terms, HealListener listener)
            throws IOException {
        this(held.failure(), held, language, sources, sandbox, terms, listener);
    }

    /**
     * Prepares a heal; the sandbox is made ready while the cause is looked for.
     *
     * @throws IOException where no temporary folder can be made
     */
    public HealLoop(
            Failure failure, Language language, SourceTree sources, Sandbox sandbox, Terms terms, HealListener listener)
            throws IOException {
        this(failure, null, language, sources, sandbox, terms, listener);
    }

    private HealLoop(
            Failure failure,
            @Nullable Repair held,
            Language language,
            SourceTree sources,
            Sandbox sandbox,
            Terms terms,
            HealListener listener)
            throws IOException {
        this.language = language;
        this.sources = sources;
        this.sandbox = sandbox;
        this.ranking = terms.ranking();
        this.policy = terms.policy();
        this.budget = terms.budget();
        this.consultant = terms.consultant();
        this.listener = listener;
        this.scratch = new Scratch();
        this.failing = new FailingRun(
                failure,
                sources,
                language.sensor(),
                language.workbench(),
                scratch,
                Limits.around(failure.run().time()));
        this.tests = new HeldTests(failure, held, language, sources, sandbox, budget);
        var cells = new FutureTask<>(() -> new Cells(sandbox, sources.root(), budget.workers()));
        Thread.ofVirtual().name("medic-open-cells").start(cells);
        this.opening = cells;
    }

    /**
     * Heals.
     *
     * @throws IOException where the sandbox is broken
     */
    public Case run() throws IOException {
        HealState state = new HealState.Sensed(failing.failure());
        listener.reached(state, Duration.ZERO);
        while (true) {
            if (state instanceof HealState.Decided(var healed)) {
                return healed;
            }
            var before = state;
            long begun = System.nanoTime();
            state = step(before);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            if (!(state instanceof HealState.Decided)) {
                phases.add(new Case.Phase(work(before, state), took));
            }
            listener.reached(state, took);
        }
    }

    /** What the time between two states went into: asking follows the state that is named for it. */
    private static String work(HealState from, HealState to) {
        return switch (to) {
            case HealState.Unhealed _ -> "confirmed";
            case HealState.Confirmed _ when from instanceof HealState.Unhealed -> from.word();
            default -> to.word();
        };
    }

    private HealState step(HealState state) throws IOException {
        return switch (state) {
            case HealState.Sensed(var failure) ->
                new HealState.Diagnosed(language.diagnostician().diagnose(failure, sources));
            case HealState.Diagnosed(var diagnosis) -> reproduced(diagnosis);
            case HealState.Reproduced(var diagnosis, var baseline) -> searched(diagnosis, baseline);
            case HealState.Held held -> searchedByTests(held.diagnosis());
            case HealState.Searched searched -> confirmed(searched);
            case HealState.Unhealed unhealed -> consulted(unhealed);
            case HealState.Confirmed confirmed -> decided(confirmed);
            case HealState.Decided decided -> decided;
        };
    }

    private HealState reproduced(Diagnosis diagnosis) throws IOException {
        var outside = outsideTheCode(diagnosis);
        if (outside.isPresent()) {
            return stopped(diagnosis, outside.get(), advice(diagnosis, outside.get()));
        }
        switch (tests.look()) {
            case HeldTests.Look.Failing(var sites, var state) -> {
                return new HealState.Held(diagnosis.suspecting(sites), state);
            }
            case HeldTests.Look.Unsteady(var names) -> {
                var detail = String.join(", ", names) + " came out differently without any change" + why(diagnosis);
                return stopped(diagnosis, StopReason.FLAKY, detail);
            }
            case HeldTests.Look.Passing(int count) -> {
                return stopped(diagnosis, StopReason.NOT_REPRODUCIBLE, "all " + count + " tests pass in the sandbox");
            }
            case HeldTests.Look.None() -> {}
        }
        int runs = diagnosis.unsteady().isEmpty() ? RUNS : RUNS_WHERE_UNSTEADY;
        return switch (Reproducer.reproduce(failing, cells(), runs)) {
            case Reproduction.Reproduced seen -> {
                baseline = seen;
                yield new HealState.Reproduced(diagnosis, seen);
            }
            case Reproduction.Flaky(var failed, var all) ->
                stopped(
                        diagnosis,
                        StopReason.FLAKY,
                        "it failed in " + failed + " of " + all + " runs" + why(diagnosis));
            case Reproduction.Missing(var evidence, var run)
            when !diagnosis.unsteady().isEmpty() ->
                stopped(diagnosis, StopReason.FLAKY, evidence + " in " + runs + " runs" + why(diagnosis));
            case Reproduction.Missing(var evidence, var run) ->
                stopped(diagnosis, StopReason.NOT_REPRODUCIBLE, evidence + hint(run));
        };
    }

    private String hint(@Nullable Run run) {
        return run == null ? "" : sandbox.hint(run).map(words -> "; " + words).orElse("");
    }

    private String advice(Diagnosis diagnosis, StopReason reason) {
        return tests.firstFailing()
                .filter(_ -> reason == StopReason.OUT_OF_SCOPE)
                .map(name -> "no line of the project was seen to fail; run the failing test alone to see more: " + name)
                .orElse(diagnosis.advice());
    }

    private HealState searchedByTests(Diagnosis diagnosis) throws IOException {
        var seeds = language.sources().stream()
                .flatMap(source -> source.propose(diagnosis, sources))
                .limit(budget.candidates())
                .toList();
        var found = tests.search(seeds, timeToSearch());
        if (found.candidates().isEmpty() && !seeds.isEmpty()) {
            // Changes outside of functions, and of several files, cannot be tried in a warm worker.
            return searched(diagnosis, baseline());
        }
        var verifier = new Verifier(diagnosis, sources, language.workbench(), failing, baseline());
        var fresh = new ArrayList<Cells.Work<Assessment>>();
        found.candidates().forEach(candidate -> fresh.add(cell -> verifier.assess(cell, candidate)));
        var assessed = cells().all(fresh);
        boolean spent = !found.effort().exhausted() && assessed.isEmpty();
        return new HealState.Searched(diagnosis, assessed, assessed, spent);
    }

    /** What is left of the budget but for a run of the tests in a fresh process, which confirms what is found. */
    private Duration timeToSearch() {
        var left = budget.time().minus(Duration.ofNanos(System.nanoTime() - start));
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        var fresh = failing.failure().run().time();
        var most = left.dividedBy(4);
        return left.minus(fresh.compareTo(most) < 0 ? fresh : most);
    }

    private static String why(Diagnosis diagnosis) {
        return diagnosis.unsteady().isEmpty()
                ? ""
                : "; what makes runs differ: " + String.join(", ", diagnosis.unsteady());
    }

    private Optional<StopReason> outsideTheCode(Diagnosis diagnosis) {
        return switch (diagnosis.category()) {
            case CODE -> isLocated(diagnosis) ? Optional.empty() : Optional.of(StopReason.OUT_OF_SCOPE);
            case DEPENDENCY -> Optional.of(StopReason.DEPENDENCY);
            case ENVIRONMENT, CONFIGURATION, RESOURCE -> Optional.of(StopReason.ENVIRONMENT);
            case FLAKY -> Optional.of(StopReason.FLAKY);
        };
    }

    /** Tests tell which lines they run where no line of the project is in what was thrown: an exception never came, say. */
    private boolean isLocated(Diagnosis diagnosis) {
        return diagnosis.failure().prime().isPresent() || tests.reachLines();
    }

    private HealState searched(Diagnosis diagnosis, Reproduction.Reproduced baseline) throws IOException {
        var verifier = new Verifier(diagnosis, sources, language.workbench(), failing, baseline);
        long deadline = start + budget.time().toNanos();
        var search = new Search(language, sources, verifier, cells(), budget, deadline);
        var survivors = search.survivors(diagnosis);
        return new HealState.Searched(diagnosis, survivors, search.tried(), search.spent());
    }

    private HealState confirmed(HealState.Searched searched) throws IOException {
        var worthy = ranking.order(searched.survivors()).stream()
                .map(Ranking.Scored::assessment)
                .limit(CONFIRMED)
                .toList();
        // The warm worker's run and the fresh one are two that agree; a command of tests is dear.
        int repeats = tests.effort().tried() > 0 ? 0 : REPEATS;
        var confirmed = confirming(repeats).of(worthy);
        boolean healed = confirmed.stream().anyMatch(each -> each.verdict().healed() && !each.suppression());
        return healed || consultant.isEmpty() || budget.candidates() == 0
                ? new HealState.Confirmed(searched.diagnosis(), confirmed, searched.tried(), searched.spent())
                : new HealState.Unhealed(searched.diagnosis(), confirmed, searched.tried(), searched.spent());
    }

    private Confirming confirming(int repeats) throws IOException {
        return new Confirming(language, sources, failing, scratch, cells(), repeats, tests.steady());
    }

    private HealState consulted(HealState.Unhealed unhealed) throws IOException {
        var asked = consultant.orElseThrow();
        var diagnosis = unhealed.diagnosis();
        var verifier = new Verifier(diagnosis, sources, language.workbench(), failing, baseline());
        // What a program prints to the user's terminal is only seen where it is run again.
        var seen = baseline().run();
        var patience = new Patience(asked.patience());
        var opened = patience.waited(() -> asked.open(diagnosis.seenIn(seen), sources));
        if (opened.isEmpty() || patience.late()) {
            opened.ifPresent(Consultation::close);
            account = List.of("nobody was asked: it took too long to find out who, and what to show");
            return new HealState.Confirmed(diagnosis, unhealed.confirmed(), unhealed.tried(), true);
        }
        try (var consultation = opened.get()) {
            consultation.learn(Consulting.withVerdicts(unhealed.tried(), unhealed.confirmed()));
            var rounds = new Consulting(consultation, verifier, cells(), confirming(REPEATS), ranking, patience);
            rounds.run();
            account = consultation.account();
            var confirmed = new ArrayList<>(unhealed.confirmed());
            confirmed.addAll(rounds.confirmed());
            var tried = new ArrayList<>(unhealed.tried());
            tried.addAll(rounds.tried());
            return new HealState.Confirmed(diagnosis, confirmed, tried, unhealed.spent() || patience.late());
        }
    }

    private Reproduction.Reproduced baseline() {
        var seen = baseline;
        return seen == null ? new Reproduction.Reproduced(failing.failure().run(), RUNS, false) : seen;
    }

    private HealState decided(HealState.Confirmed confirmed) throws IOException {
        var proposals = new ArrayList<Proposal>();
        for (var scored : ranking.order(confirmed.confirmed())) {
            var diff = diff(scored.assessment());
            proposals.add(new Proposal(proposals.size() + 1, scored.assessment(), scored.score(), diff));
        }
        var tried = Consulting.withVerdicts(confirmed.tried(), confirmed.confirmed());
        var decision = policy.decide(proposals, tried, confirmed.spent(), tests.effort());
        return new HealState.Decided(healed(confirmed.diagnosis(), proposals, tried, decision));
    }

    private String diff(Assessment assessment) throws IOException {
        try {
            return UnifiedDiff.of(sources, assessment.candidate().patch());
        } catch (EditImpossible | SourceUnreadable changed) {
            throw new IOException(changed.getMessage(), changed);
        }
    }

    private HealState stopped(Diagnosis diagnosis, StopReason reason, String detail) {
        return new HealState.Decided(healed(diagnosis, List.of(), List.of(), new Decision.Stop(reason, detail)));
    }

    private Case healed(Diagnosis diagnosis, List<Proposal> proposals, List<Assessment> tried, Decision decision) {
        var time = Duration.ofNanos(System.nanoTime() - start);
        return new Case(
                diagnosis,
                proposals,
                tried,
                decision,
                sandbox.tier(),
                at,
                time,
                phases,
                tests.state().orElse(null),
                tests.effort(),
                account);
    }

    private Cells cells() throws IOException {
        return Cells.await(opening);
    }

    @Override
    public void close() {
        tests.close();
        try {
            cells().close();
        } catch (IOException neverOpened) {
            // there is nothing to close
        } finally {
            scratch.close();
        }
    }
}
