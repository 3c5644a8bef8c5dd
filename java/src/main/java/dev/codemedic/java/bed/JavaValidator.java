package dev.codemedic.java.bed;

import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.Behaviour;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.Trial;
import dev.codemedic.repair.validate.Validator;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs variants of Java code: compiled many at a time in this process, run in one warm worker in the cell. */
final class JavaValidator implements Validator {
    private static final int FIRST_CHUNK = 40;
    private static final int CHUNK = 400;
    private static final int LEAST_BATCH = 120;
    private static final int FEW = 10;
    /** From here on each variant may take seconds. */
    private static final int VERY_PATIENT = 100;

    private static final int MOST_STEPS = 200_000_000;
    private static final long SHORT = 500;
    private static final long MORE_STEPS = 1_000;
    private static final long MANY_MORE_STEPS = 3_000;
    private static final Duration FIRST_SPARE = Duration.ofMillis(100);
    private static final Duration LEAST_TIME = Duration.ofMillis(8);
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration MOST_TIME = Duration.ofSeconds(3);

    private final SourceTree sources;
    private final Bed bed;
    private final MemoryCompiler javac;
    private final VariantCompiler compiler;
    private final BaselineRun baseline;
    private final Map<Path, Schemata> schemata = new HashMap<>();
    private @Nullable Rehearsal rehearsal;
    private int chunk = FIRST_CHUNK;
    private int patience = 1;
    private Duration spent = Duration.ZERO;
    private Duration doubted = Duration.ZERO;

    JavaValidator(SourceTree sources, Bed bed, MemoryCompiler javac, ClassPatch patch, BaselineRun baseline) {
        this.sources = sources;
        this.bed = bed;
        this.javac = javac;
        this.compiler = new VariantCompiler(javac, patch, sources.root());
        this.baseline = baseline;
    }

    @Override
    public Baseline baseline() throws IOException {
        return baseline.run();
    }

    @Override
    public List<String> unsteady() {
        return List.copyOf(baseline.unsteady());
    }

    @Override
    public void rehearse(Path file, int line) {
        if (rehearsal == null) {
            rehearsal = new Rehearsal(() -> schemata(file), line, this::tried);
        }
    }

    private void tried(Schemata file, Map<Integer, Variant> variants) throws IOException {
        var tests = baseline.brief();
        for (var batch : compiler.compile(file, variants, null).batches()) {
            if (!tests.isEmpty()) {
                bed.run(batch.classes(), List.copyOf(batch.variants().keySet()), tests, bounds(tests), _ -> {});
            }
        }
    }

    private void endRehearsal() throws IOException {
        if (rehearsal != null) {
            rehearsal.end();
            rehearsal = null;
        }
    }

    @Override
    public List<Trial> run(List<Variant> variants, List<String> tests) throws IOException {
        endRehearsal();
        var trials = new Trial[variants.size()];
        var byFile = new LinkedHashMap<Path, List<Integer>>();
        for (int i = 0; i < trials.length; i++) {
            byFile.computeIfAbsent(variants.get(i).file(), _ -> new ArrayList<>())
                    .add(i);
        }
        for (var entry : byFile.entrySet()) {
            runOn(schemata(entry.getKey()), entry.getValue(), variants, tests, trials);
        }
        return List.of(trials);
    }

    private Schemata schemata(Path file) throws IOException {
        var known = schemata.get(file);
        if (known == null) {
            try {
                known = new Schemata(sources.read(file));
            } catch (SourceUnreadable unreadable) {
                throw new IOException(unreadable.getMessage(), unreadable);
            }
            schemata.put(file, known);
        }
        return known;
    }

    private void runOn(Schemata file, List<Integer> places, List<Variant> variants, List<String> tests, Trial[] trials)
            throws IOException {
        var waiting = new LinkedHashMap<Integer, Variant>();
        for (int place : places) {
            var variant = variants.get(place);
            if (variant.edits().isEmpty()) {
                run(new VariantCompiler.Batch(Map.of(), Map.of(0, variant), null), Map.of(0, place), tests, trials);
            } else if (file.host(variant).isPresent()) {
                waiting.put(place, variant);
                if (waiting.size() >= chunk) {
                    together(file, waiting, tests, trials);
                    waiting.clear();
                    chunk = CHUNK;
                }
            } else {
                var outcome = compiler.whole(file, place, variant, null);
                invalid(outcome.invalid(), Map.of(place, place), variants, trials);
                for (var batch : outcome.batches()) {
                    run(batch, Map.of(0, place), tests, trials);
                }
            }
        }
        if (!waiting.isEmpty()) {
            together(file, waiting, tests, trials);
            chunk = CHUNK;
        }
    }

    private void together(Schemata file, Map<Integer, Variant> waiting, List<String> tests, Trial[] trials)
            throws IOException {
        var numbered = new LinkedHashMap<Integer, Variant>();
        var places = new HashMap<Integer, Integer>();
        waiting.forEach((place, variant) -> {
            places.put(numbered.size() + 1, place);
            numbered.put(numbered.size() + 1, variant);
        });
        var outcome = compiler.compile(file, numbered, null);
        outcome.invalid()
                .forEach((number, words) -> trials[places.getOrDefault(number, 0)] =
                        new Trial(Objects.requireNonNull(numbered.get(number)), Outcome.INVALID, words, 0));
        for (var batch : outcome.batches()) {
            run(batch, places, tests, trials);
        }
    }

    private static void invalid(
            Map<Integer, String> words, Map<Integer, Integer> places, List<Variant> variants, Trial[] trials) {
        words.forEach((number, text) -> {
            int place = places.getOrDefault(number, number);
            trials[place] = new Trial(variants.get(place), Outcome.INVALID, text, 0);
        });
    }

    private void run(VariantCompiler.Batch batch, Map<Integer, Integer> places, List<String> tests, Trial[] trials)
            throws IOException {
        var numbers = batch.variants().keySet().stream().sorted().toList();
        if (numbers.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        var patience = bed.run(batch.classes(), numbers, tests, bounds(tests), verdict -> {
            var variant = Objects.requireNonNull(batch.variants().get(verdict.variant()));
            var test = verdict.outcome() == Outcome.PASSED || tests.isEmpty() ? "" : tests.get(verdict.test());
            trials[places.getOrDefault(verdict.variant(), 0)] =
                    new Trial(variant, verdict.outcome(), test, verdict.passed());
        });
        spent = spent.plusNanos(System.nanoTime() - start);
        doubted = doubted.plus(patience);
    }

    /** A compilation costs about as much by itself as a hundred variants in it. */
    @Override
    public int leastBatch() {
        return patience >= VERY_PATIENT ? 2 : patience > 1 ? FEW : chunk == FIRST_CHUNK ? FIRST_CHUNK : LEAST_BATCH;
    }

    @Override
    public void patience(int factor) {
        patience = factor;
    }

    /** A test that passed has a few times the steps it took, a short one many times; one that failed may have much left to do. */
    private Bed.Bounds bounds(List<String> tests) {
        var steps = new int[tests.size()];
        for (int i = 0; i < steps.length; i++) {
            var test = tests.get(i);
            long more = baseline.passed(test) ? MORE_STEPS : MANY_MORE_STEPS;
            long expected = baseline.expectedSteps(test);
            steps[i] = bounded(4 * expected + 16 * Math.min(expected, SHORT) + more);
        }
        var time = baseline.mostTime().multipliedBy(20);
        time = (time.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : time).multipliedBy(patience);
        time = time.compareTo(MOST_TIME) > 0 ? MOST_TIME : time;
        var spare = FIRST_SPARE.plus(spent.dividedBy(10)).minus(doubted);
        return new Bed.Bounds(steps, time, spare.isNegative() ? Duration.ZERO : spare, PATIENCE);
    }

    private int bounded(long steps) {
        return (int) Math.min(MOST_STEPS, patience * steps);
    }

    @Override
    public Behaviour behaviour(Path file, int line, List<Variant> variants, int most) throws IOException {
        endRehearsal();
        int steps = (int) Math.min(MOST_STEPS, 3 * baseline.mostSteps() + 20_000);
        return new BehaviourRun(bed, compiler, schemata(file), variants, steps).run(line, baseline.names(), most);
    }

    @Override
    public void close() {
        bed.close();
        try {
            endRehearsal();
            javac.close();
        } catch (IOException open) {
            // it only reads
        }
    }
}
