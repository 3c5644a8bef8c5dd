package dev.codemedic.repair.search;

import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.validate.Variant;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A change to try, with what is known of it.
 *
 * @param variant what is run
 * @param kind what kind of change and where, as the prior names it; of a pair the first's
 * @param words gives what it does, in a few words; few are ever asked
 * @param score the logarithm of how likely it is the fix
 * @param line the first line that it touches
 * @param seed the candidate of another source that it is; null for a change of the search's own
 * @param slow whether it is outside of functions, so that trying it costs far more
 */
record Job(
        Variant variant,
        String kind,
        Supplier<String> words,
        double score,
        int line,
        @Nullable Candidate seed,
        boolean slow) {

    /** A change within functions. */
    Job(Variant variant, String kind, Supplier<String> words, double score, int line, @Nullable Candidate seed) {
        this(variant, kind, words, score, line, seed, false);
    }

    Job numbered(int id) {
        return new Job(new Variant(id, file(), edits(), variant.afresh()), kind, words, score, line, seed, slow);
    }

    Path file() {
        return variant.file();
    }

    List<Edit> edits() {
        return variant.edits();
    }

    /** Whether both touch the same place of a file. */
    boolean overlaps(Job other) {
        return file().equals(other.file())
                && edits().stream()
                        .anyMatch(one -> other.edits().stream()
                                .anyMatch(another -> one.start() < another.end() && another.start() < one.end()
                                        || one.start() == another.start()));
    }
}
