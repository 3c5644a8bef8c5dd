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
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles many variants of one file at once; those that are wrong are taken out, and the rest is compiled again. */
final class VariantCompiler {
    /** So few choices are not worth another try. */
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
        var choices =
                new Layout(numbers -> schemata.chosen(only(places, numbers)), FEW, (few, _) -> copied.addAll(few));
        together(schemata, numbered, List.copyOf(places.keySet()), choices, null, outcome);
        var copies = new Layout(
                numbers -> schemata.text(only(numbered, numbers), watched),
                1,
                (one, message) -> one.forEach(number -> outcome.invalid.put(number, message)));
        together(schemata, numbered, copied, copies, watched, outcome);
        return outcome;
    }

    /**
     * A way to write variants side by side.
     *
     * @param text the text with some of them, by their numbers
     * @param few from how many down they are left over, where something outside of all of them is wrong
     * @param leave takes those with the compiler's words
     */
    private record Layout(
            Function<List<Integer>, Schemata.Text> text, int few, BiConsumer<List<Integer>, String> leave) {}

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
    private void together(
            Schemata schemata,
            Map<Integer, Variant> variants,
            List<Integer> numbers,
            Layout layout,
            @Nullable Node watched,
            Outcome outcome)
            throws IOException {
        var left = new ArrayList<>(numbers);
        while (!left.isEmpty()) {
            var text = layout.text().apply(left);
            var result = compiler.compile(root.resolve(schemata.file().path()), text);
            var wrong = result.syntax() ? brokenSyntax(text) : result.wrong();
            outcome.invalid.putAll(wrong);
            left.removeAll(wrong.keySet());
            var outside = result.outside();
            if (outside == null) {
                var method = watched == null ? null : watched(result.classes());
                outcome.batches.add(
                        new Batch(patched(result.classes(), method), Map.copyOf(only(variants, left)), method));
                return;
            }
            var own = wrong.isEmpty() ? ownError(schemata) : Optional.<String>empty();
            if (own.isPresent()) {
                left.forEach(number -> outcome.invalid.put(number, own.get()));
                return;
            }
            if (wrong.isEmpty() && left.size() <= layout.few()) {
                layout.leave().accept(left, outside);
                return;
            }
            if (wrong.isEmpty()) {
                int half = left.size() / 2;
                together(schemata, variants, left.subList(0, half), layout, watched, outcome);
                together(schemata, variants, left.subList(half, left.size()), layout, watched, outcome);
                return;
            }
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
    private Map<Integer, String> brokenSyntax(Schemata.Text text) throws IOException {
        var alone = text.stretches().stream().map(Schemata.Stretch::alone).toList();
        var wrong = new HashMap<Integer, String>();
        compiler.syntaxErrors(alone)
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
