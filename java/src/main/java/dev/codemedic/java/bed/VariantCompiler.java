package dev.codemedic.java.bed;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.validate.Variant;
import dev.codemedic.syntax.Node;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles many variants of one file at once; those that are wrong are taken out, and the rest is compiled again. */
final class VariantCompiler {
    /** So few choices are not worth another try: they become copies. */
    private static final int FEW = 6;

    private final MemoryCompiler compiler;
    private final ClassPatch patch;
    private final Path root;
    private final Map<Path, Optional<String>> ownErrors = new HashMap<>();

    /**
     * Variants compiled together.
     *
     * @param classes patched class files by binary name
     * @param variants by their numbers; 0 is the program as it is, or the only variant where the whole file was compiled
     */
    record Batch(
            Map<String, byte[]> classes,
            Map<Integer, Variant> variants,
            @Nullable Watched watched) {}

    /** What came of some variants. @param invalid the compiler's words by the variants' numbers */
    record Outcome(List<Batch> batches, Map<Integer, String> invalid) {}

    VariantCompiler(MemoryCompiler compiler, ClassPatch patch, Path root) {
        this.compiler = compiler;
        this.patch = patch;
        this.root = root;
    }

    /**
     * Compiles variants whose edits lie in methods.
     *
     * @param numbered the variants by numbers from 1
     * @param watched the method whose calls are recorded; null for none
     */
    Outcome compile(Schemata schemata, Map<Integer, Variant> numbered, @Nullable Node watched) throws IOException {
        var outcome = new Outcome(new ArrayList<>(), new HashMap<>());
        var places = new LinkedHashMap<Integer, Map<Place, List<Edit>>>();
        var copied = new ArrayList<Integer>();
        numbered.forEach((number, variant) -> {
            var found = watched == null ? schemata.places(variant) : Optional.<Map<Place, List<Edit>>>empty();
            if (found.isPresent()) {
                places.put(number, found.get());
            } else if (schemata.fits(variant)) {
                copied.add(number);
            } else {
                outcome.invalid.put(number, "the brackets do not fit");
            }
        });
        var left = new ArrayList<>(places.keySet());
        left.addAll(copied);
        together(new Work(schemata, numbered, places, watched), left, outcome);
        return outcome;
    }

    /** Variants to compile. @param places of those that are choices; the others are copies */
    private record Work(
            Schemata schemata,
            Map<Integer, Variant> variants,
            Map<Integer, Map<Place, List<Edit>>> places,
            @Nullable Node watched) {

        Schemata.Text text(List<Integer> numbers) {
            var chosen = new LinkedHashMap<Integer, Map<Place, List<Edit>>>();
            var copied = new LinkedHashMap<Integer, Variant>();
            for (int number : numbers) {
                var found = places.get(number);
                if (found != null) {
                    chosen.put(number, found);
                } else {
                    copied.put(number, Objects.requireNonNull(variants.get(number)));
                }
            }
            return schemata.text(chosen, copied, watched);
        }
    }

    private static <T> Map<Integer, T> only(Map<Integer, T> all, List<Integer> numbers) {
        var some = new LinkedHashMap<Integer, T>();
        numbers.forEach(number -> some.put(number, Objects.requireNonNull(all.get(number))));
        return some;
    }

    /** The method whose calls are recorded. @param method name and descriptor */
    record Watched(String owner, String method, boolean fixed) {}

    /**
     * Compiles variants in one text. Where something outside of them is wrong, each of them may be the cause, such as one
     * after which nothing is reached, or all by their size: they are halved.
     */
    private void together(Work work, List<Integer> numbers, Outcome outcome) throws IOException {
        var left = new ArrayList<>(numbers);
        while (!left.isEmpty()) {
            var text = work.text(left);
            var result = compiler.compile(root.resolve(work.schemata.file().path()), text);
            var wrong = result.syntax() ? brokenSyntax(work.schemata.file().path(), text) : result.wrong();
            outcome.invalid.putAll(wrong);
            left.removeAll(wrong.keySet());
            var outside = result.outside();
            if (outside == null) {
                var method = work.watched == null ? null : watched(result.classes());
                outcome.batches.add(
                        new Batch(patched(result.classes(), method), Map.copyOf(only(work.variants, left)), method));
                return;
            }
            if (!wrong.isEmpty()) {
                continue;
            }
            var own = ownError(work.schemata);
            if (own.isPresent()) {
                left.forEach(number -> outcome.invalid.put(number, own.get()));
            } else if (left.size() <= FEW && work.places.keySet().removeAll(left)) {
                continue;
            } else if (left.size() == 1) {
                outcome.invalid.put(left.getFirst(), outside);
            } else {
                int half = left.size() / 2;
                together(work, left.subList(0, half), outcome);
                together(work, left.subList(half, left.size()), outcome);
            }
            return;
        }
    }

    /** What is wrong with the file as it is, so that nothing in it can be compiled; most often nothing. */
    private Optional<String> ownError(Schemata schemata) throws IOException {
        var file = schemata.file();
        var known = ownErrors.get(file.path());
        if (known == null) {
            var alone = new Schemata.Text(file.text(), List.of());
            var error = compiler.compile(root.resolve(file.path()), alone).outside();
            known = Optional.ofNullable(error).map(words -> file.path() + " itself does not compile here: " + words);
            ownErrors.put(file.path(), known);
        }
        return known;
    }

    /** What follows broken syntax only looks broken, so each copy is parsed by itself. */
    private Map<Integer, String> brokenSyntax(Path file, Schemata.Text text) throws IOException {
        var alone = text.stretches().stream().map(Schemata.Stretch::alone).toList();
        var wrong = new HashMap<Integer, String>();
        compiler.syntaxErrors(root.resolve(file), alone)
                .forEach((place, words) -> wrong.put(text.stretches().get(place).variant(), words));
        return wrong;
    }

    /** The method of the copy without edits, which has the number 1 where a method is watched. */
    private @Nullable Watched watched(Map<String, byte[]> classes) {
        for (var entry : classes.entrySet()) {
            var model = patch.read(entry.getValue());
            var original = Copies.of(model).original(1).orElse("");
            for (var method : model.methods()) {
                if (original.equals(
                        method.methodName().stringValue() + method.methodType().stringValue())) {
                    boolean fixed = (method.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
                    return new Watched(entry.getKey(), original, fixed);
                }
            }
        }
        return null;
    }

    /**
     * Compiles a variant of the whole file.
     *
     * @param number its number
     */
    Outcome whole(Schemata schemata, int number, Variant variant, @Nullable Watched watched) throws IOException {
        var text = new Schemata.Text(schemata.whole(variant), List.of());
        var result = compiler.compile(root.resolve(schemata.file().path()), text);
        var outside = result.outside();
        if (outside != null) {
            return new Outcome(List.of(), Map.of(number, outside));
        }
        var batch = new Batch(patched(result.classes(), watched), Map.of(0, variant), watched);
        return new Outcome(List.of(batch), Map.of());
    }

    private Map<String, byte[]> patched(Map<String, byte[]> classes, @Nullable Watched watched) {
        var patched = new HashMap<String, byte[]>();
        classes.forEach((name, bytes) -> {
            var method = watched != null && watched.owner().equals(name) ? watched.method() : null;
            patched.put(name, patch.patched(patch.read(bytes), null, method));
        });
        return patched;
    }
}
