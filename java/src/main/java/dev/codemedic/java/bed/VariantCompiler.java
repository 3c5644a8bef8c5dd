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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compiles many variants of one file at once; those that are wrong are taken out, and the rest is compiled again. */
final class VariantCompiler {
    /** So few are not worth a compilation of choices. */
    private static final int FEW = 6;

    private final MemoryCompiler compiler;
    private final ClassPatch patch;
    private final Path root;

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
     * @throws IOException where the file as it is does not compile
     */
    Outcome compile(Schemata schemata, Map<Integer, Variant> numbered, @Nullable Node watched) throws IOException {
        var outcome = new Outcome(new ArrayList<>(), new HashMap<>());
        var left = new LinkedHashMap<Integer, Variant>();
        numbered.forEach((number, variant) -> {
            if (schemata.host(variant)
                    .filter(host -> !schemata.fits(host, variant))
                    .isEmpty()) {
                left.put(number, variant);
            } else {
                outcome.invalid.put(number, "the brackets do not fit");
            }
        });
        var copied = watched == null ? chosen(schemata, left, outcome) : left;
        if (!copied.isEmpty()) {
            compile(schemata, copied, watched, outcome);
        }
        return outcome;
    }

    /** Compiles variants as choices where they differ. What cannot be compiled so is left over. */
    private Map<Integer, Variant> chosen(Schemata schemata, Map<Integer, Variant> variants, Outcome outcome)
            throws IOException {
        var left = new LinkedHashMap<Integer, Variant>();
        var places = new LinkedHashMap<Integer, Map<Place, List<Edit>>>();
        variants.forEach((number, variant) -> schemata.places(variant)
                .ifPresentOrElse(found -> places.put(number, found), () -> left.put(number, variant)));
        if (places.size() > FEW) {
            chosen(schemata, places, variants, outcome, left);
        } else {
            places.keySet().forEach(number -> left.put(number, Objects.requireNonNull(variants.get(number))));
        }
        return left;
    }

    private void chosen(
            Schemata schemata,
            Map<Integer, Map<Place, List<Edit>>> places,
            Map<Integer, Variant> variants,
            Outcome outcome,
            Map<Integer, Variant> left)
            throws IOException {
        while (!places.isEmpty()) {
            var text = schemata.chosen(places);
            var result = compiler.compile(root.resolve(schemata.file().path()), text.text());
            if (result.errors().isEmpty()) {
                var compiled = new HashMap<Integer, Variant>();
                places.keySet().forEach(number -> compiled.put(number, Objects.requireNonNull(variants.get(number))));
                outcome.batches.add(new Batch(patched(result.classes(), null), Map.copyOf(compiled), null));
                return;
            }
            var wrong = result.syntax() ? brokenSyntax(text) : wrong(text, result.errors());
            // What follows a choice may break because of one of its branches, and nothing tells which.
            boolean elsewhere = wrong.isEmpty()
                    || !result.syntax() && result.errors().stream().anyMatch(error -> isElsewhere(text, error));
            if (elsewhere) {
                halved(schemata, places, variants, outcome, left);
                return;
            }
            outcome.invalid.putAll(wrong);
            places.keySet().removeAll(wrong.keySet());
        }
    }

    private void halved(
            Schemata schemata,
            Map<Integer, Map<Place, List<Edit>>> places,
            Map<Integer, Variant> variants,
            Outcome outcome,
            Map<Integer, Variant> left)
            throws IOException {
        if (places.size() <= FEW) {
            places.keySet().forEach(number -> left.put(number, Objects.requireNonNull(variants.get(number))));
            return;
        }
        var halves = List.of(
                new LinkedHashMap<Integer, Map<Place, List<Edit>>>(),
                new LinkedHashMap<Integer, Map<Place, List<Edit>>>());
        int most = places.size() / 2;
        places.forEach((number, sites) ->
                halves.get(halves.getFirst().size() < most ? 0 : 1).put(number, sites));
        for (var half : halves) {
            chosen(schemata, half, variants, outcome, left);
        }
    }

    private static boolean isElsewhere(Schemata.Text text, MemoryCompiler.Wrong error) {
        return text.stretches().stream().noneMatch(stretch -> stretch.holds(error.offset()));
    }

    /** The method whose calls are recorded. @param method name and descriptor */
    record Watched(String owner, String method, boolean fixed) {}

    private void compile(Schemata schemata, Map<Integer, Variant> left, @Nullable Node watched, Outcome outcome)
            throws IOException {
        while (true) {
            var text = schemata.text(left, watched);
            var result = compiler.compile(root.resolve(schemata.file().path()), text.text());
            if (result.errors().isEmpty()) {
                var method = watched == null ? null : watched(result.classes());
                outcome.batches.add(new Batch(patched(result.classes(), method), Map.copyOf(left), method));
                return;
            }
            var wrong = result.syntax() ? brokenSyntax(text) : wrong(text, result.errors());
            if (wrong.isEmpty()) {
                var first = result.errors().getFirst();
                if (left.isEmpty()) {
                    throw new IOException(schemata.file().path() + " does not compile: " + first.message());
                }
                split(schemata, left, watched, outcome, first.message());
                return;
            }
            outcome.invalid.putAll(wrong);
            left.keySet().removeAll(wrong.keySet());
        }
    }

    /** Something outside of every copy is wrong, such as a class that has become too large. */
    private void split(
            Schemata schemata, Map<Integer, Variant> left, @Nullable Node watched, Outcome outcome, String message)
            throws IOException {
        if (left.size() == 1) {
            left.keySet().forEach(number -> outcome.invalid.put(number, message));
            return;
        }
        var first = new LinkedHashMap<Integer, Variant>();
        var second = new LinkedHashMap<Integer, Variant>();
        left.forEach((number, variant) -> (first.size() < left.size() / 2 ? first : second).put(number, variant));
        compile(schemata, first, watched, outcome);
        compile(schemata, second, watched, outcome);
    }

    /** What follows broken syntax only looks broken, so each copy is parsed by itself. */
    private Map<Integer, String> brokenSyntax(Schemata.Text text) throws IOException {
        var alone = text.stretches().stream().map(Schemata.Stretch::alone).toList();
        var wrong = new HashMap<Integer, String>();
        compiler.syntaxErrors(alone)
                .forEach((place, words) -> wrong.put(text.stretches().get(place).variant(), words));
        return wrong;
    }

    private static Map<Integer, String> wrong(Schemata.Text text, List<MemoryCompiler.Wrong> errors) {
        var starts = new TreeMap<Integer, Schemata.Stretch>();
        text.stretches().forEach(stretch -> starts.put(stretch.start(), stretch));
        var wrong = new HashMap<Integer, String>();
        for (var error : errors) {
            var entry = starts.floorEntry((int) error.offset());
            if (entry != null && entry.getValue().holds(error.offset())) {
                wrong.putIfAbsent(entry.getValue().variant(), error.message());
            }
        }
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
        var result = compiler.compile(root.resolve(schemata.file().path()), schemata.whole(variant));
        if (result.errors().isEmpty()) {
            var batch = new Batch(patched(result.classes(), watched), Map.of(0, variant), watched);
            return new Outcome(List.of(batch), Map.of());
        }
        return new Outcome(List.of(), Map.of(number, result.errors().getFirst().message()));
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
