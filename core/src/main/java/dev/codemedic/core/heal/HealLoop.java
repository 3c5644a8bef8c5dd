package dev.codemedic.core.heal;

import dev.codemedic.core.decide.Attempt;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Memo;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.propose.Candidate;
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
 * Heals one failure: diagnose, recall, reproduce, search, confirm, rank, decide. A state machine without a way back; each
 * step is told to the listener. Nothing of the user's tree is written.
 */
public final class HealLoop implements AutoCloseable {
    /** Survivors that are worth the cost of confirming. */
    private static final int CONFIRMED = 3;

    private static final int REPEATS = 2;
    /** Remembered fixes that are worth a run. */
    private static final int RECALLED = 4;

    private final Language language;
    private final SourceTree sources;
    private final Sandbox sandbox;
    private final Memory memory;
    private final Reproducing reproducing;
    private Ranking ranking;
    private Recollection recollection = Recollection.NONE;
    private List<Assessment> remembered = List.of();
    private Duration proposed = Duration.ZERO;
    private final Policy policy;
    private final Budget budget;
    private final Optional<Consultant> consultant;
    private final HealListener listener;
    private final Instant at = Instant.now();
    private final long start = System.nanoTime();
    private final List<Case.Phase> phases = new ArrayList<>();
    private final Scratch scratch;
    private final Complaint complaint;
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
        this(
                Complaint.of(held.failure(), language.diagnostician(), sources),
                held,
                language,
                sources,
                sandbox,
                terms,
                listener);
    }

    /**
     * Prepares a heal; the sandbox is made ready while the cause is looked for.
     *
     * @throws IOException where no temporary folder can be made
     */
    public HealLoop(
            Failure failure, Language language, SourceTree sources, Sandbox sandbox, Terms terms, HealListener listener)
            throws IOException {
        this(
                Complaint.of(failure, language.diagnostician(), sources),
                null,
                language,
                sources,
                sandbox,
                terms,
                listener);
    }

    /**
     * Prepares a heal of a failure whose cause is looked for already.
     *
     * @param held the tests that fail, where they are held ready; the loop closes them
     * @throws IOException where no temporary folder can be made
     */
    public HealLoop(
            Complaint complaint,
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
        this.memory = terms.memory();
        this.policy = terms.policy();
        this.budget = terms.budget();
        this.consultant = terms.consultant();
        this.listener = listener;
        this.scratch = new Scratch();
        this.complaint = complaint;
        var failure = complaint.failure();
        this.failing = new FailingRun(
                failure,
                sources,
                language.sensor(),
                language.workbench(),
                scratch,
                Limits.around(failure.run().time()));
        this.tests = new HeldTests(failure, held, language, sources, sandbox, budget);
        this.reproducing = new Reproducing(failing, tests, sandbox);
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
            case HealState.Sensed _ -> new HealState.Diagnosed(complaint.diagnosis());
            case HealState.Diagnosed(var diagnosis) -> recalled(diagnosis);
            case HealState.Recalled recalled -> reproduced(recalled);
            case HealState.Reproduced(var diagnosis, var known, var baseline) -> searched(diagnosis, known, baseline);
            case HealState.Held held -> searchedByTests(held);
            case HealState.Searched searched -> confirmed(searched);
            case HealState.Unhealed unhealed -> consulted(unhealed);
            case HealState.Confirmed confirmed -> decided(confirmed);
            case HealState.Decided decided -> decided;
        };
    }

    private HealState recalled(Diagnosis diagnosis) {
        var outside = reproducing.outOfReach(diagnosis);
        if (outside.isPresent()) {
            return stopped(diagnosis, outside.get());
        }
        recollection = memory.recall(diagnosis, sources);
        ranking = ranking.knowing(recollection);
        var known = budget.candidates() == 0
                ? List.<Candidate>of()
                : recollection.candidates().stream().limit(RECALLED).toList();
        proposed = Duration.ofNanos(System.nanoTime() - start);
        return new HealState.Recalled(diagnosis, known);
    }

    private HealState reproduced(HealState.Recalled recalled) throws IOException {
        var diagnosis = recalled.diagnosis();
        return switch (reproducing.see(diagnosis, cells())) {
            case Reproducing.Seen.Again(var seen) -> {
                baseline = seen;
                yield new HealState.Reproduced(diagnosis, recalled.candidates(), seen);
            }
            case Reproducing.Seen.Tests(var sites, var state) ->
                new HealState.Held(diagnosis.suspecting(sites), recalled.candidates(), state);
            case Reproducing.Seen.Nothing nothing -> stopped(diagnosis, nothing);
        };
    }

    /** What is remembered is tried alone first: where it heals, nothing else is looked for. */
    private Optional<HealState> searchedInMemory(Diagnosis diagnosis, List<Candidate> known) throws IOException {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var verifier = new Verifier(diagnosis, sources, language.workbench(), failing, baseline());
        var assessed = cells().all(known.stream()
                .map(candidate -> (Cells.Work<Assessment>) cell -> verifier.assess(cell, candidate))
                .toList());
        boolean heals = assessed.stream()
                .anyMatch(each -> each.verdict().healed()
                        && !each.suppression()
                        && recollection.refused(each.candidate()).isEmpty());
        remembered = assessed;
        return heals ? Optional.of(new HealState.Searched(diagnosis, assessed, assessed, false)) : Optional.empty();
    }

    private HealState searchedByTests(HealState.Held held) throws IOException {
        var diagnosis = held.diagnosis();
        var known = searchedInMemory(diagnosis, held.candidates());
        if (known.isPresent()) {
            return known.get();
        }
        var seeds = language.sources().stream()
                .flatMap(source -> source.propose(diagnosis, sources))
                .limit(budget.candidates())
                .toList();
        var found = tests.search(seeds, timeToSearch());
        if (found.candidates().isEmpty() && !seeds.isEmpty()) {
            // Changes outside of functions, and of several files, cannot be tried in a warm worker.
            return searched(diagnosis, List.of(), baseline());
        }
        var verifier = new Verifier(diagnosis, sources, language.workbench(), failing, baseline());
        var fresh = new ArrayList<Cells.Work<Assessment>>();
        found.candidates().forEach(candidate -> fresh.add(cell -> verifier.assess(cell, candidate)));
        var assessed = cells().all(fresh);
        boolean spent = !found.effort().exhausted() && assessed.isEmpty();
        var tried = new ArrayList<>(remembered);
        tried.addAll(assessed);
        return new HealState.Searched(diagnosis, assessed, tried, spent);
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

    private HealState searched(Diagnosis diagnosis, List<Candidate> recalled, Reproduction.Reproduced baseline)
            throws IOException {
        var known = searchedInMemory(diagnosis, recalled);
        if (known.isPresent()) {
            return known.get();
        }
        var verifier = new Verifier(diagnosis, sources, language.workbench(), failing, baseline);
        long deadline = start + budget.time().toNanos();
        var search = new Search(language, sources, verifier, cells(), budget, deadline);
        var survivors = search.survivors(diagnosis);
        var tried = new ArrayList<>(remembered);
        tried.addAll(search.tried());
        return new HealState.Searched(diagnosis, survivors, tried, search.spent());
    }

    private HealState confirmed(HealState.Searched searched) throws IOException {
        var worthy = ranking.order(searched.survivors()).stream()
                .map(Ranking.Scored::assessment)
                .limit(CONFIRMED)
                .toList();
        // The warm worker's run and the fresh one are two that agree; a command of tests is dear.
        int repeats = tests.effort().tried() > 0 ? 0 : tests.state().isPresent() ? 1 : REPEATS;
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
        return seen == null ? new Reproduction.Reproduced(failing.failure().run(), Reproducing.RUNS, false) : seen;
    }

    private HealState decided(HealState.Confirmed confirmed) throws IOException {
        var proposals = new ArrayList<Proposal>();
        for (var scored : ranking.order(confirmed.confirmed())) {
            var diff = diff(scored.assessment());
            var shape = recollection.shape(scored.assessment().candidate());
            proposals.add(new Proposal(proposals.size() + 1, scored.assessment(), scored.score(), diff, shape));
        }
        var tried = Consulting.withVerdicts(confirmed.tried(), confirmed.confirmed());
        var decision = policy.decide(new Attempt(
                confirmed.diagnosis(),
                sources.root(),
                proposals,
                tried,
                confirmed.spent(),
                tests.effort(),
                recollection));
        return new HealState.Decided(healed(confirmed.diagnosis(), proposals, tried, decision));
    }

    private String diff(Assessment assessment) throws IOException {
        try {
            return UnifiedDiff.of(sources, assessment.candidate().patch());
        } catch (EditImpossible | SourceUnreadable changed) {
            throw new IOException(changed.getMessage(), changed);
        }
    }

    private HealState stopped(Diagnosis diagnosis, Reproducing.Seen.Nothing nothing) {
        var decision = new Decision.Stop(nothing.reason(), nothing.detail());
        return new HealState.Decided(healed(diagnosis, List.of(), List.of(), decision));
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
                account,
                new Memo(proposed(proposals, time), "", recollection.traits()));
    }

    /** What came from memory was put forward when it was recalled. */
    private Duration proposed(List<Proposal> proposals, Duration time) {
        if (proposals.isEmpty()) {
            return Duration.ZERO;
        }
        var best = proposals.getFirst().assessment().candidate();
        return remembered.stream().anyMatch(each -> each.candidate().equals(best)) ? proposed : time;
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
