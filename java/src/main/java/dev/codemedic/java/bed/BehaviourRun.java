package dev.codemedic.java.bed;

import dev.codemedic.repair.validate.Behaviour;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks variants of one method with the same inputs. */
final class BehaviourRun {
    private static final Duration TIME = Duration.ofMillis(200);
    /** What all calls may take together, where no variant is slower than the first. */
    private static final Duration ALL = Duration.ofSeconds(1);

    private static final String INVALID = "? does not compile";
    private static final String OTHER = "? is never asked the same";
    /** The number of the copy without edits, by which the method is found again in the class file. */
    private static final int ORIGINAL = 1;

    private final Bed bed;
    private final VariantCompiler compiler;
    private final Schemata schemata;
    private final List<Variant> variants;
    private final int steps;
    private final Map<Integer, List<String>> answers = new HashMap<>();
    private List<String> inputs = List.of();
    private List<Integer> kept = List.of();
    private int recorded;

    /** @param steps the bound of one call */
    BehaviourRun(Bed bed, VariantCompiler compiler, Schemata schemata, List<Variant> variants, int steps) {
        this.bed = bed;
        this.compiler = compiler;
        this.schemata = schemata;
        this.variants = variants;
        this.steps = steps;
    }

    Behaviour run(int line, List<String> tests, int most) throws IOException {
        var host = schemata.host(line);
        if (host.isEmpty()) {
            return new Behaviour(List.of(), 0, Collections.nCopies(variants.size(), List.of()));
        }
        var numbered = new LinkedHashMap<Integer, Variant>();
        numbered.put(ORIGINAL, new Variant(0, schemata.file().path(), List.of()));
        for (int i = 0; i < variants.size(); i++) {
            if (schemata.host(variants.get(i)).isPresent()) {
                numbered.put(i + ORIGINAL + 1, variants.get(i));
            }
        }
        var outcome = compiler.compile(schemata, numbered, host.get());
        VariantCompiler.Watched watched = null;
        for (var batch : outcome.batches()) {
            watched = batch.watched();
            ask(batch, batch.variants().keySet().stream().sorted().toList(), tests, most);
        }
        for (int i = 0; i < variants.size(); i++) {
            if (!variants.get(i).edits().isEmpty() && !numbered.containsKey(i + ORIGINAL + 1) && watched != null) {
                whole(i, watched, tests, most);
            }
        }
        var all = new ArrayList<List<String>>();
        for (int i = 0; i < variants.size(); i++) {
            int number = variants.get(i).edits().isEmpty() ? ORIGINAL : i + ORIGINAL + 1;
            all.add(answers.getOrDefault(number, Collections.nCopies(inputs.size(), INVALID)));
        }
        return new Behaviour(inputs, recorded, all);
    }

    private void whole(int place, VariantCompiler.Watched watched, List<String> tests, int most) throws IOException {
        for (var batch :
                compiler.whole(schemata, place, variants.get(place), watched).batches()) {
            bed.load(batch.classes(), false);
            var answered = bed.ask(question(watched, most), tests, List.of(0));
            boolean same = answered.inputs().equals(inputs);
            answers.put(
                    place + ORIGINAL + 1,
                    same
                            ? answered.answers().getOrDefault(0, given(answered.ended()))
                            : Collections.nCopies(inputs.size(), OTHER));
        }
    }

    private void ask(VariantCompiler.Batch batch, List<Integer> numbers, List<String> tests, int most)
            throws IOException {
        var watched = batch.watched();
        var left = new ArrayList<>(numbers);
        while (!left.isEmpty() && watched != null) {
            bed.load(batch.classes(), false);
            var answered = bed.ask(question(watched, most), tests, left);
            if (inputs.isEmpty()) {
                inputs = answered.inputs();
                kept = answered.kept();
                recorded = answered.recorded();
            }
            answers.putAll(answered.answers());
            left.removeAll(answered.answers().keySet());
            if (answered.ended() == null) {
                return;
            }
            if (!left.isEmpty()) {
                answers.put(left.removeFirst(), given(answered.ended()));
            }
        }
    }

    /** The answers of a variant that ended the worker. */
    private List<String> given(@Nullable Outcome ended) {
        return Collections.nCopies(inputs.size(), ended == Outcome.HUNG ? "~" : "!exit");
    }

    private Bed.Question question(VariantCompiler.Watched watched, int most) {
        int type = watched.method().indexOf('(');
        var name = (watched.fixed() ? "static " : "") + watched.method().substring(0, type);
        return new Bed.Question(watched.owner(), name, watched.method().substring(type), steps, TIME, ALL, most, kept);
    }
}
