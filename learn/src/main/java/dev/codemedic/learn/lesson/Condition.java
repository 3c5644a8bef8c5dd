package dev.codemedic.learn.lesson;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.failure.Thrown;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The failures that a lesson is for.
 *
 * @param language the language's name, as failures carry it
 * @param kind the family of failures; a crash and a test that fails by the same exception count as one
 * @param type the exception's name without its package
 * @param message the fixed words of its message; empty where they do not count. They rank, and do not decide
 * @param atSite whether the code must stand on a suspicious line, and not only in the function around it
 */
public record Condition(String language, Failure.Kind kind, String type, String message, boolean atSite) {
    private static final Set<String> ABOUT_NAMES = Set.of(
            "NameError",
            "UnboundLocalError",
            "AttributeError",
            "KeyError",
            "ImportError",
            "ModuleNotFoundError",
            "TypeError",
            "NoSuchElementException");

    public Condition {
        Objects.requireNonNull(language);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(type);
        Objects.requireNonNull(message);
    }

    /** That of one failure. */
    static Condition of(Diagnosis diagnosis, boolean atSite) {
        var failure = diagnosis.failure();
        var root = failure.root();
        return new Condition(failure.language(), failure.kind(), root.simpleType(), words(root), atSite);
    }

    private static String words(Thrown root) {
        return Fingerprint.normalised(root.message())
                .lines()
                .findFirst()
                .map(line -> line.substring(0, Math.min(line.length(), 200)))
                .orElse("");
    }

    /** Whether a failure is one of these. */
    public boolean holds(Failure failure) {
        return failure.language().equals(language)
                && failure.root().simpleType().equals(type)
                && (failure.kind() == Failure.Kind.COMPILE_ERROR) == (kind == Failure.Kind.COMPILE_ERROR);
    }

    /** How much of the message's fixed words two failures share, from 0 to 1. */
    double likeness(Failure failure) {
        var mine = split(message);
        var other = split(words(failure.root()));
        if (mine.isEmpty() && other.isEmpty()) {
            return 1;
        }
        var shared = new HashSet<>(mine);
        shared.retainAll(other);
        mine.addAll(other);
        return (double) shared.size() / mine.size();
    }

    private static Set<String> split(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether such failures may come from a name or key that is written wrongly. */
    boolean isSpelling() {
        return ABOUT_NAMES.contains(type) || kind == Failure.Kind.COMPILE_ERROR;
    }
}
