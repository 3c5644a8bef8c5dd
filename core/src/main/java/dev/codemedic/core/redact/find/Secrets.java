package dev.codemedic.core.redact.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the secrets of a text: known forms, values behind a secret's name, passwords in addresses, random runs. */
public final class Secrets {
    /** What is shown instead of a secret. */
    public static final String REDACTED = "\u2039redacted\u203a";

    private static final int LEAST_NAMED = 6;

    private final KeyFormats formats = new KeyFormats();
    private final KeyEnds ends = new KeyEnds();
    private final NamedValues named = new NamedValues();
    private final Addresses addresses = new Addresses();
    private final Randomness randomness = new Randomness();

    /** The stretches that are secrets; one may lie in another. */
    public List<Stretch> all(String text) {
        List<Stretch> found = new ArrayList<>();
        formats.find(text, found);
        ends.find(text, found);
        named.find(text, found);
        addresses.find(text, found);
        randomness.find(text, found);
        found.sort(Comparator.comparingInt(Stretch::start));
        return found;
    }

    /** The stretches that hold secrets, in order, none touching another. */
    public List<Stretch> in(String text) {
        List<Stretch> merged = new ArrayList<>();
        for (Stretch stretch : all(text)) {
            Stretch last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && stretch.start() <= last.end()) {
                merged.set(merged.size() - 1, new Stretch(last.start(), Math.max(last.end(), stretch.end())));
            } else {
                merged.add(stretch);
            }
        }
        return merged;
    }

    /** The text with {@link #REDACTED} in place of each secret. */
    public String without(String text) {
        List<Stretch> found = in(text);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int end = 0;
        for (Stretch stretch : found) {
            result.append(text, end, stretch.start()).append(REDACTED);
            end = stretch.end();
        }
        return result.append(text, end, text.length()).toString();
    }

    /**
     * Whether a text that is held under a name is to be hidden for its name: any under a strong name, and one that may
     * be a secret under a weak one.
     */
    public static boolean hides(NameStrength strength, CharSequence text) {
        return strength == NameStrength.STRONG && text.length() > 0
                || strength == NameStrength.WEAK && text.length() >= LEAST_NAMED;
    }
}
