package dev.codemedic.java.bed;

import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compiles many variants of one file at once; those that are wrong are taken out, and the rest is compiled again. */
final class VariantCompiler {
    private static final Set<String> BROKEN_SYNTAX = Set.of(
            "expected",
            "expected2",
            "expected3",
            "expected4",
            "not.stmt",
            "premature.eof",
            "else.without.if",
            "orphaned",
            "catch.without.try",
            "finally.without.try",
            "variable.not.allowed",
            "class.not.allowed",
            "array.dimension.missing",
            "invalid.meth.decl.ret.type.req");

    private final MemoryCompiler compiler;
    private final ClassPatch patch;
    private final Path root;

    /**
     * Variants compiled together.
     *
     * @param classes patched class files by binary name
     * @param variants by their numbers; 0 is the program as it is, or the only variant where the whole file was compiled
     */
    record Batch(Map<String, byte[]> classes, Map<Integer, Variant> variants) {}

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
     * @param watched the method whose calls are recorded, as name and descriptor; null for none
     * @throws IOException where the file as it is does not compile
     */
    Outcome compile(Schemata schemata, Map<Integer, Variant> numbered, @Nullable Watched watched) throws IOException {
        var outcome = new Outcome(new ArrayList<>(), new HashMap<>());
        var left = new LinkedHashMap<Integer, Variant>();
        numbered.forEach((number, variant) -> {
            if (schemata.fits(schemata.host(variant).orElseThrow(), variant)) {
                left.put(number, variant);
            } else {
                outcome.invalid.put(number, "the brackets do not fit");
            }
        });
        compile(schemata, left, watched, outcome);
        return outcome;
    }

    /** The method whose calls are recorded. */
    record Watched(String owner, String method) {}

    private void compile(Schemata schemata, Map<Integer, Variant> left, @Nullable Watched watched, Outcome outcome)
            throws IOException {
        while (true) {
            var text = schemata.text(left);
            var result = compiler.compile(root.resolve(schemata.file().path()), text.text());
            if (result.errors().isEmpty()) {
                outcome.batches.add(new Batch(patched(result.classes(), watched), Map.copyOf(left)));
                return;
            }
            var wrong = wrong(text, result.errors());
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
            Schemata schemata, Map<Integer, Variant> left, @Nullable Watched watched, Outcome outcome, String message)
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

    private Map<Integer, String> wrong(Schemata.Text text, List<MemoryCompiler.Wrong> errors) {
        boolean syntax = errors.stream().anyMatch(VariantCompiler::isSyntax);
        var starts = new TreeMap<Integer, Integer>();
        text.stretches().forEach((number, stretch) -> starts.put(stretch.start(), number));
        var wrong = new HashMap<Integer, String>();
        var suspects = new HashSet<Integer>();
        int before = -1;
        for (var error : errors) {
            if (syntax && !isSyntax(error)) {
                continue;
            }
            var entry = starts.floorEntry((int) error.offset());
            if (entry == null) {
                continue;
            }
            var stretch = text.stretches().get(entry.getValue());
            if (stretch == null || !stretch.holds(error.offset())) {
                continue;
            }
            if (syntax && before >= 0 && entry.getKey() - before <= 1 && !wrong.containsKey(entry.getValue())) {
                suspects.add(entry.getValue());
            }
            before = stretch.end();
            wrong.putIfAbsent(entry.getValue(), error.message());
        }
        // What follows broken syntax may only look broken: it is left in for the next round.
        if (suspects.size() < wrong.size()) {
            wrong.keySet().removeAll(suspects);
        }
        return wrong;
    }

    private static boolean isSyntax(MemoryCompiler.Wrong error) {
        var code = error.code().substring("compiler.err.".length());
        return BROKEN_SYNTAX.contains(code) || code.startsWith("illegal.") || code.startsWith("unclosed.");
    }

    /**
     * Compiles a variant of the whole file.
     *
     * @param number its number
     */
    Outcome whole(Schemata schemata, int number, Variant variant) throws IOException {
        var result = compiler.compile(root.resolve(schemata.file().path()), schemata.whole(variant));
        if (result.errors().isEmpty()) {
            var batch = new Batch(patched(result.classes(), null), Map.of(0, variant));
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
