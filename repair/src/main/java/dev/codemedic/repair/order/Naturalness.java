package dev.codemedic.repair.order;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.repair.mutate.Mutation;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much a change reads like code that people write: an n-gram model (Hindle et al., 2012) of the standard library's
 * source, kept in the user's cache, and of the project's own files.
 */
public final class Naturalness {
    private static final int MOST_TEXT = 4 << 20;
    private static final int MOST_NAMES = 1500;
    private static final int LEAST_USES = 20;
    private static final int MOST_FILES = 60;
    private static final int AROUND = 60;
    private static final double WEIGHT = 1.2;
    private static final double BOUND = 1.5;

    private final Ngrams model;
    private final long own;
    private final Map<String, Double> known = new HashMap<>();

    private Naturalness(Ngrams model, long own) {
        this.model = model;
        this.own = own;
    }

    /** Thrown to leave a corpus early. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /**
     * Learns from a corpus and a project.
     *
     * @param corpus read only where the cache does not hold what was learned from it
     * @param cache the folder for that; need not exist
     * @throws IOException where the corpus cannot be read
     */
    public static Naturalness of(Corpus corpus, Path cache, SourceTree project, List<String> endings)
            throws IOException {
        var model = library(corpus, cache);
        long before = model.size();
        for (var file : project.list(endings, MOST_FILES)) {
            project.find(file).ifPresent(source -> model.add(Tokens.of(source.text())));
        }
        return new Naturalness(model, model.size() - before);
    }

    private static Ngrams library(Corpus corpus, Path cache) throws IOException {
        var kept = cache.resolve("naturalness-1-" + corpus.name() + ".bin");
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(kept), 1 << 16))) {
            return Ngrams.read(in);
        } catch (IOException | BufferUnderflowException notYet) {
            var learned = learned(corpus);
            keep(learned, cache, kept);
            return learned;
        }
    }

    private static Ngrams learned(Corpus corpus) throws IOException {
        var texts = new ArrayList<List<String>>();
        var counts = new HashMap<String, Integer>();
        var size = new int[1];
        try {
            corpus.texts(text -> {
                var tokens = Tokens.of(text);
                texts.add(tokens);
                tokens.stream()
                        .filter(token -> Character.isJavaIdentifierStart(token.charAt(0)))
                        .forEach(token -> counts.merge(token, 1, Integer::sum));
                size[0] += text.length();
                if (size[0] > MOST_TEXT) {
                    throw new Enough();
                }
            });
        } catch (Enough full) {
            // that is as much as is needed
        }
        var names = new HashMap<String, Boolean>();
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_USES)
                .sorted((one, other) -> other.getValue() - one.getValue())
                .limit(MOST_NAMES)
                .forEach(entry -> names.put(entry.getKey(), true));
        var model = new Ngrams(names);
        texts.forEach(model::add);
        return model;
    }

    /** Written beside and renamed; a cache that cannot be written costs time at the next run, and nothing else. */
    private static void keep(Ngrams model, Path cache, Path kept) {
        try {
            Files.createDirectories(cache);
            var fresh = Files.createTempFile(cache, "naturalness", ".tmp");
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
                model.write(out);
            }
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException readOnly) {
            // learned again at the next run
        }
    }

    /** How much more natural the changed stretch reads than the one before: 1 for as much, more for more. */
    public double of(Mutation mutation) {
        var text = mutation.place().tree().file().text();
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (var edit : mutation.edits()) {
            start = Math.min(start, edit.start());
            end = Math.max(end, edit.end());
        }
        int from = Math.max(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start - AROUND);
        int next = text.indexOf('\n', end);
        int to = Math.min(next < 0 ? text.length() : next, end + AROUND);
        double before = known.computeIfAbsent(text.substring(from, to), code -> model.mean(Tokens.of(code)));
        double after = model.mean(Tokens.of(changed(text, from, to, mutation.edits())));
        return Math.exp(Math.clamp(WEIGHT * (after - before), -BOUND, BOUND));
    }

    private static String changed(String text, int from, int to, List<Edit> edits) {
        var result = new StringBuilder();
        int at = from;
        for (var edit : edits) {
            result.append(text, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return result.append(text, at, to).toString();
    }

    /** What was learned from, in a few words. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "naturalness learned from %,d tokens of the standard library and %,d of the project",
                model.size() - own,
                own);
    }
}
