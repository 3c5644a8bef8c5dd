package dev.codemedic.core.redact;

import dev.codemedic.core.redact.find.Secrets;
import dev.codemedic.core.redact.find.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Takes secrets out of texts: what looks like one, and what is known to be one. */
public final class Redactor {
    private static final int LEAST_REPEATED = 6;

    private final Secrets secrets = new Secrets();
    private final KnownSecrets known;

    /** @param known what to hide wherever it stands */
    public Redactor(KnownSecrets known) {
        this.known = known;
    }

    /** The text with {@link Secrets#REDACTED} in place of each secret. */
    public String without(String text) {
        var found = in(text);
        if (found.isEmpty()) {
            return text;
        }
        var result = new StringBuilder();
        int end = 0;
        for (var stretch : found) {
            result.append(text, end, stretch.start()).append(Secrets.REDACTED);
            end = stretch.end();
        }
        return result.append(text, end, text.length()).toString();
    }

    /** Whether a text holds a secret. */
    public boolean finds(String text) {
        return !in(text).isEmpty();
    }

    /**
     * The stretches of a text that hold secrets, in order, none touching another. What is a secret in one place of a
     * text is one in every other place.
     */
    public List<Stretch> in(String text) {
        var found = new ArrayList<>(secrets.all(text));
        found.addAll(known.in(text));
        return found.isEmpty() ? found : merged(repeated(text, found));
    }

    private static List<Stretch> repeated(String text, List<Stretch> found) {
        var values = new LinkedHashSet<String>();
        found.forEach(stretch -> values.add(text.substring(stretch.start(), stretch.end())));
        var all = new ArrayList<>(found);
        for (var value : values) {
            if (value.length() >= LEAST_REPEATED) {
                KnownSecrets.places(value, text, all);
            }
        }
        return all;
    }

    static List<Stretch> merged(List<Stretch> stretches) {
        var sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingInt(Stretch::start));
        var merged = new ArrayList<Stretch>();
        for (var stretch : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && stretch.start() <= last.end()) {
                merged.set(merged.size() - 1, new Stretch(last.start(), Math.max(last.end(), stretch.end())));
            } else {
                merged.add(stretch);
            }
        }
        return merged;
    }
}
