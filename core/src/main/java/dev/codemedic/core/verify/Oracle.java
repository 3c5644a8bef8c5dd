package dev.codemedic.core.verify;

import dev.codemedic.core.behaviour.Account;
import dev.codemedic.core.behaviour.Behaviour;
import dev.codemedic.core.behaviour.Call;
import dev.codemedic.core.behaviour.Comparison;
import dev.codemedic.core.behaviour.Course;
import dev.codemedic.core.behaviour.FailedCalls;
import dev.codemedic.core.behaviour.Fate;
import dev.codemedic.core.behaviour.Input;
import dev.codemedic.core.behaviour.Plan;
import dev.codemedic.core.behaviour.Side;
import dev.codemedic.core.behaviour.Sighting;
import dev.codemedic.core.behaviour.Subject;
import dev.codemedic.core.behaviour.Witness;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The unchanged program as the measure of old behaviour: what the functions that candidates touch gave in its run and
 * in the project's tests, and what they give with a candidate.
 */
public final class Oracle {
    /** A run that takes longer is not repeated only to be watched. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final FailingRun failing;
    private final SourceTree sources;
    private final Witness witness;
    private final Cells cells;
    private final String salt;
    private final Map<Assessment, Touched> touched = new LinkedHashMap<>();
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<Path, SourceFile> originals = new LinkedHashMap<>();
    private final Future<FailingRun.Watched> before;
    private @Nullable Future<Tests.Watched> tested;

    private Oracle(
            FailingRun failing, SourceTree sources, Witness witness, Cells cells, Map<Assessment, Touched> touched) {
        this.failing = failing;
        this.sources = sources;
        this.witness = witness;
        this.cells = cells;
        this.touched.putAll(touched);
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.salt = HexFormat.of().formatHex(random);
        touched.values().forEach(each -> {
            each.subjects().forEach(subject -> subjects.putIfAbsent(subject.key(), subject));
            originals.putAll(each.before());
        });
        this.before = cells.start(cell ->
                failing.watched(cell, originals, witness, plan(Side.BEFORE, subjects.values(), Map.of(), List.of())));
    }

    /**
     * Begins to watch the unchanged program.
     *
     * @param survivors the candidates that are to be held against it
     * @return empty where the program never ran, takes too long, or no function can be watched
     */
    public static Optional<Oracle> against(
            List<Assessment> survivors, FailingRun failing, SourceTree sources, Witness witness, Cells cells) {
        var failure = failing.failure();
        if (failure.kind() == Failure.Kind.COMPILE_ERROR || failure.run().time().compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        var touched = new LinkedHashMap<Assessment, Touched>();
        for (var survivor : survivors) {
            try {
                var after = survivor.candidate().patch().applied(sources);
                touched.put(survivor, Touched.by(after, failure, sources, witness));
            } catch (EditImpossible | SourceUnreadable changed) {
                // the confirmation will tell
            }
        }
        return touched.values().stream().allMatch(each -> each.subjects().isEmpty())
                ? Optional.empty()
                : Optional.of(new Oracle(failing, sources, witness, cells, touched));
    }

    /** Runs the tests of the unchanged program, watched. @throws IOException where the sandbox is broken */
    public TestRun before(Tests tests) throws IOException {
        tested = cells.start(cell ->
                tests.watched(cell, Map.of(), witness, plan(Side.BEFORE, subjects.values(), Map.of(), List.of())));
        return Cells.await(tested).run();
    }

    /** Runs a candidate as it failed, watched. @throws IOException where the sandbox is broken */
    FailingRun.Watched again(Cell cell, Assessment survivor, Map<Path, SourceFile> after) throws IOException {
        var account = accountBefore();
        var mine = touched.get(survivor);
        if (account.isEmpty() || mine == null) {
            return new FailingRun.Watched(failing.again(cell, after), Optional.empty());
        }
        var followed = new HashMap<String, Set<Integer>>();
        failedCall(mine, account.get()).ifPresent(call -> followed.put(call.function(), Set.of(call.number())));
        var inputs = Comparison.inputs(account.get());
        return failing.watched(cell, after, witness, plan(Side.AFTER, mine.subjects(), followed, inputs));
    }

    /** Runs a candidate's tests, watched. @throws IOException where the sandbox is broken */
    Tests.Watched again(Cell cell, Tests tests, Assessment survivor, Map<Path, SourceFile> after) throws IOException {
        var mine = touched.get(survivor);
        return mine == null
                ? new Tests.Watched(tests.run(cell, after), Optional.empty())
                : tests.watched(cell, after, witness, plan(Side.AFTER, mine.subjects(), Map.of(), List.of()));
    }

    /**
     * What the runs of a candidate have shown.
     *
     * @param run its run
     * @param testsAfter what its tests have shown; empty where none were watched
     * @throws IOException where the sandbox is broken
     */
    Evidence evidence(Assessment survivor, FailingRun.Watched run, Optional<Account> testsAfter, @Nullable Tests tests)
            throws IOException {
        var account = accountBefore();
        var mine = touched.get(survivor);
        if (account.isEmpty() || mine == null || run.account().isEmpty()) {
            return Evidence.none("this command cannot be watched");
        }
        var behaviour = behaviour(mine, account.get(), run.account().get());
        if (testsAfter.isPresent() && tests != null) {
            behaviour = behaviour.and(inTests(mine, testsAfter.get(), tests));
        }
        return new Evidence(
                behaviour, sighting(mine, account.get(), run.account().get()));
    }

    private Behaviour behaviour(Touched mine, Account account, Account after) throws IOException {
        var failed = new FailedCalls(failing.failure(), mine.subjects());
        var first = Comparison.of(mine.subjects(), failed, account, null, after);
        var news = Comparison.news(account, after);
        if (!first.differs() && (first.compared() > 0 || news.isEmpty())) {
            return first;
        }
        var second = Cells.await(cells.start(
                cell -> failing.watched(cell, originals, witness, plan(Side.BEFORE, mine.subjects(), Map.of(), news))));
        return Comparison.of(mine.subjects(), failed, account, second.account().orElse(Account.EMPTY), after);
    }

    private Behaviour inTests(Touched mine, Account after, Tests tests) throws IOException {
        var account =
                tested == null ? Optional.<Account>empty() : Cells.await(tested).account();
        if (account.isEmpty()) {
            return Behaviour.unseen("the tests could not be watched");
        }
        var none = new FailedCalls(failing.failure(), List.of());
        var first = Comparison.of(mine.subjects(), none, account.get(), null, after);
        if (!first.differs()) {
            return first;
        }
        var second = Cells.await(cells.start(cell ->
                tests.watched(cell, Map.of(), witness, plan(Side.BEFORE, mine.subjects(), Map.of(), List.of()))));
        return Comparison.of(
                mine.subjects(), none, account.get(), second.account().orElse(Account.EMPTY), after);
    }

    private Optional<Sighting> sighting(Touched mine, Account account, Account after) {
        var call = failedCall(mine, account)
                .flatMap(failed -> after.calls().stream()
                        .filter(now -> now.function().equals(failed.function()) && now.number() == failed.number())
                        .filter(now -> !now.lines().isEmpty())
                        .findFirst());
        boolean baseCase = failing.failure().chain().stream()
                .anyMatch(
                        thrown -> Set.of("RecursionError", "StackOverflowError").contains(thrown.simpleType()));
        return call.flatMap(now -> fate(mine).flatMap(fate -> Course.of(fate, now, after.left(), baseCase)));
    }

    private Optional<Call> failedCall(Touched mine, Account account) {
        return fate(mine)
                .flatMap(
                        fate -> new FailedCalls(failing.failure(), mine.subjects()).innermost(account, fate.subject()));
    }

    private Optional<Fate> fate(Touched mine) {
        return mine.fate(failing.failure(), sources, witness);
    }

    private Optional<Account> accountBefore() throws IOException {
        return Cells.await(before).account();
    }

    private Plan plan(Side side, Collection<Subject> watched, Map<String, Set<Integer>> followed, List<Input> inputs) {
        return new Plan(side, List.copyOf(watched), followed, inputs, salt);
    }
}
