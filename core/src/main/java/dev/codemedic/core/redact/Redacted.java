package dev.codemedic.core.redact;

import java.util.Map;

/**
 * A text whose secrets have given way to placeholders.
 *
 * @param text what may be shown
 * @param originals the secrets of the session so far by their placeholders; never to be shown, stored or sent
 */
public record Redacted(String text, Map<String, String> originals) {
    public Redacted {
        originals = Map.copyOf(originals);
    }

    /** The original text again. */
    public String restored() {
        return restore(text);
    }

    /** Another text with the originals put back, such as this one after somebody has edited it. */
    public String restore(String edited) {
        return Placeholders.restored(edited, originals);
    }

    /** The shown text alone: a log must not give the originals away. */
    @Override
    public String toString() {
        return text;
    }
}
