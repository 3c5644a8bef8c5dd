package dev.codemedic.repair.search;

import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.patch.FileEdits;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.repair.Found;
import dev.codemedic.core.repair.Repair;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.source.CacheFolder;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.repair.code.Dialect;
import dev.codemedic.repair.locate.Localization;
import dev.codemedic.repair.mutate.EditKind;
import dev.codemedic.repair.mutate.Mutation;
import dev.codemedic.repair.mutate.Mutations;
import dev.codemedic.repair.order.Naturalness;
import dev.codemedic.repair.order.Ordering;
import dev.codemedic.repair.order.Prior;
import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The search: small changes of suspicious functions, likeliest first, against tests that are held ready. */
final class TestRepair implements Repair {
    private static final int MOST_SITES = 12;
    private static final int MOST_CHANGES = 120_000;
    private final Dialect dialect;
    private final Command command;
    private final SourceTree sources;
    private final Crew crew;
    private final Scratch scratch;
    private final Baseline baseline;
    private final TestState state;
    private final Localization localization;

    TestRepair(
            Dialect dialect,
            Command command,
            SourceTree sources,
            Crew crew,
            Localization localization,
            Scratch scratch) {
        this.dialect = dialect;
        this.command = command;
        this.sources = sources;
        this.crew = crew;
        this.scratch = scratch;
        this.baseline = crew.baseline();
        this.state = compared();
        this.localization = localization;
    }

    @Override
    public TestState tests() {
        return state;
    }

    @Override
    public Failure failure() {
        return crew.members().stream()
                .flatMap(member -> member.validator().failure(command).stream())
                .findFirst()
                .map(seen -> new Failure(
                        seen.kind(), seen.language(), seen.runtime(), seen.chain(), state.failing(), seen.run()))
                .orElseGet(this::told);
    }

    /** The failure as the first failing test tells it, without values. */
    private Failure told() {
        var failing = baseline.tests().stream().filter(TestResult::failing).toList();
        var first = failing.stream()
                .filter(test -> !test.trace().isEmpty())
                .findFirst()
                .orElseGet(failing::getFirst);
        int colon = first.detail().indexOf(": ");
        boolean named =
                colon < 0 && !first.detail().isEmpty() && !first.detail().contains(" ");
        var type = colon >= 0 ? first.detail().substring(0, colon) : named ? first.detail() : "TestFailure";
        var message =
                colon >= 0 ? first.detail().substring(colon + 2) : named ? "" : first.name() + ": " + first.detail();
        var frames = first.trace().stream()
                .map(line -> new Frame(
                        sources.root().resolve(line.file()), line.line(), null, "", "", true, List.of(), List.of()))
                .toList();
        var thrown = new Thrown(type, message, Thrown.Link.RAISED, frames, Map.of());
        var run = new Run(command, new Exit.Code(1), "", "", baseline.first());
        return new Failure(Failure.Kind.TEST_FAILURE, dialect.name(), "", List.of(thrown), state.failing(), run);
    }

    /** A test fails or passes only where it does so in every worker. */
    private TestState compared() {
        var unsteady = new LinkedHashSet<String>();
        Map<String, Boolean> failing = new HashMap<>();
        for (var member : crew.members()) {
            unsteady.addAll(member.validator().unsteady());
            for (var test : member.baseline().tests()) {
                var before = failing.putIfAbsent(test.name(), test.failing());
                if (before != null && before != test.failing()) {
                    unsteady.add(test.name());
                }
            }
        }
        return new TestState(
                names(test -> test.failing() && !unsteady.contains(test.name())),
                names(test -> test.outcome() == Outcome.PASSED && !unsteady.contains(test.name())),
                List.copyOf(unsteady),
                names(test -> test.outcome() == Outcome.SKIPPED).size());
    }

    private List<String> names(java.util.function.Predicate<TestResult> wanted) {
        return baseline.tests().stream().filter(wanted).map(TestResult::name).toList();
    }

    @Override
    public List<Site> sites() {
        return localization.suspects().stream()
                .limit(MOST_SITES)
                .map(suspect -> new Site(
                        suspect.file(),
                        suspect.line(),
                        suspect.suspicion(),
                        String.format(
                                Locale.ROOT,
                                "run by %d of %d failing and %d of %d passing tests",
                                suspect.failing(),
                                state.failing().size(),
                                suspect.passing(),
                                state.passing().size())))
                .toList();
    }

    @Override
    public Found search(List<Candidate> seeds, Duration time) throws IOException {
        long begun = System.nanoTime();
        var evidence = new ArrayList<String>();
        var jobs = jobs(seeds, evidence);
        var steady = new HashSet<>(state.failing());
        steady.addAll(state.passing());
        var tests = baseline.tests().stream()
                .filter(test -> steady.contains(test.name()))
                .toList();
        long searching = System.nanoTime();
        var stages = new Stages(crew, tests, state, begun, time, evidence);
        stages.run(jobs, oneMayDo(tests));
        var spent = Duration.ofNanos(System.nanoTime() - searching);
        var selection = new Selection(dialect, new Functions(sources, dialect, localization), crew, state, crash());
        var parts = stages.parts();
        var candidates = stages.passing().isEmpty() && !parts.parts().isEmpty()
                ? List.of(together(parts.chosen(selection, evidence)))
                : candidates(selection.best(stages.passing(), evidence));
        return new Found(candidates, stages.effort(spent, ratio(stages.tried(), spent)));
    }

    /** Whether there is a function that all failing tests run. */
    private boolean oneMayDo(List<TestResult> tests) {
        var failing = tests.stream().filter(TestResult::failing).toList();
        return new Functions(sources, dialect, localization)
                .suspected().stream()
                        .anyMatch(suspect -> Functions.isRunByAll(failing, suspect.file(), suspect.function()));
    }

    private boolean crash() {
        return baseline.tests().stream()
                .filter(TestResult::failing)
                .noneMatch(test ->
                        test.outcome() == Outcome.FAILED && test.detail().startsWith("Assertion"));
    }

    /** What the tests alone would have cost: each change runs about one test to its end. */
    private double ratio(int tried, Duration spent) {
        if (baseline.tests().isEmpty() || spent.isZero()) {
            return -1;
        }
        double one = baseline.time().toNanos()
                / 1e9
                / Math.max(
                        1,
                        baseline.tests().stream()
                                .filter(test -> test.outcome() == Outcome.PASSED)
                                .count());
        return Math.min(1, tried * one / (spent.toNanos() / 1e9 * crew.count()));
    }

    private List<Job> jobs(List<Candidate> seeds, List<String> evidence) {
        long begun = System.nanoTime();
        var functions = new Functions(sources, dialect, localization);
        var mutations = new Mutations(dialect);
        var all = new ArrayList<Mutation>();
        var suspected = functions.suspected();
        for (var suspect : suspected) {
            var seen = Functions.seen(baseline.types(), suspect.file(), suspect.function());
            all.addAll(mutations.of(
                    suspect.function(), seen, node -> functions.run(suspect.file(), suspect.function(), node)));
            if (all.size() > MOST_CHANGES) {
                break;
            }
        }
        var natural = naturalness(evidence);
        ToDoubleFunction<Mutation> reads =
                mutation -> natural.map(model -> model.of(mutation)).orElse(1.0);
        var ordering = new Ordering(Prior.learned());
        var sums = new EnumMap<EditKind, Double>(EditKind.class);
        var ranked = ordering.rank(
                all, mutation -> Math.max(0.02, functions.suspicion(file(mutation), mutation.place())), reads, sums);
        var jobs = new ArrayList<Job>();
        for (var seed : seeds) {
            seed(seed, jobs.size(), functions).ifPresent(jobs::add);
        }
        int own = jobs.size();
        for (var each : ranked) {
            var mutation = each.mutation();
            jobs.add(new Job(
                    new Variant(jobs.size(), file(mutation), mutation.edits()),
                    mutation.kind().code() + "." + mutation.context(),
                    () -> Words.of(mutation),
                    each.score(),
                    mutation.place().line(),
                    null));
        }
        var outside = new Outside(sources, dialect, localization, functions)
                .jobs(suspected, baseline, mutations, more -> ordering.rank(more.mutations(), more, reads, sums));
        outside.forEach(job -> jobs.add(job.numbered(jobs.size())));
        jobs.sort(Comparator.comparingDouble((Job job) -> -job.score()));
        evidence.add(String.format(
                Locale.ROOT,
                "%d changes of %d suspicious functions, %d of what they depend on and %d of known faults, in order after"
                        + " %.2f s",
                jobs.size() - own - outside.size(),
                suspected.size(),
                outside.size(),
                own,
                (System.nanoTime() - begun) / 1e9));
        return jobs;
    }

    private Optional<Naturalness> naturalness(List<String> evidence) {
        var library = dialect.library(command);
        if (library.isEmpty()) {
            return Optional.empty();
        }
        try {
            var model = Naturalness.of(library.get(), CacheFolder.ofUser(), sources, dialect.endings());
            evidence.add(model.words());
            return Optional.of(model);
        } catch (IOException unreadable) {
            evidence.add("naturalness is not known: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static Path file(Mutation mutation) {
        return mutation.place().tree().file().path();
    }

    private static Optional<Job> seed(Candidate seed, int id, Functions functions) {
        var files = seed.patch().files();
        if (files.size() != 1 || files.getFirst().edits().isEmpty()) {
            return Optional.empty();
        }
        var edits = files.getFirst();
        return Optional.of(new Job(
                new Variant(id, edits.file(), edits.edits()),
                EditKind.SEED.code(),
                seed::explanation,
                Math.log(Math.max(1e-6, seed.prior() * 0.2)),
                0,
                seed,
                !functions.within(edits.file(), edits.edits())));
    }

    private List<Candidate> candidates(List<Selection.Chosen> chosen) throws IOException {
        var candidates = new ArrayList<Candidate>();
        for (var each : chosen) {
            var seed = each.job().seed();
            candidates.add(seed != null ? seed : together(List.of(each)));
        }
        return candidates;
    }

    /** One candidate of changes that do not overlap, in one file or several. */
    private Candidate together(List<Selection.Chosen> parts) throws IOException {
        var byFile = new TreeMap<Path, List<Edit>>();
        parts.forEach(part -> byFile.computeIfAbsent(part.job().file(), _ -> new ArrayList<>())
                .addAll(part.job().edits()));
        var files = new ArrayList<FileEdits>();
        try {
            for (var entry : byFile.entrySet()) {
                var edits = entry.getValue().stream().sorted(Edit.ORDER).toList();
                files.addAll(Patch.of(sources.read(entry.getKey()), edits).files());
            }
        } catch (SourceUnreadable gone) {
            throw new IOException(gone.getMessage(), gone);
        }
        var words = parts.stream().map(part -> part.job().words().get()).collect(Collectors.joining("; and "));
        double belief =
                parts.stream().mapToDouble(Selection.Chosen::belief).min().orElse(0);
        var provenance =
                new Provenance(Provenance.SEARCH, parts.getFirst().job().kind());
        return new Candidate(new Patch(files), provenance, words, Math.clamp(belief, 0, 1));
    }

    @Override
    public void close() {
        crew.close();
        dialect.close();
        scratch.close();
    }
}
