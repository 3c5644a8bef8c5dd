package dev.codemedic.core.learn;

import java.time.Duration;
import java.util.Objects;

/**
 * What is noted beside a heal, so that it can be recalled.
 *
 * @param proposed from the failure until the first proposal was put forward; zero where none was
 * @param circumstances a digest of all that the proposals were judged by, see {@link Circumstances}; empty where that cannot be told
 * @param traits what the failure is compared with others by, as whoever compares writes it; empty where nobody does
 */
public record Memo(Duration proposed, String circumstances, String traits) {
    /** Nothing is noted. */
    public static final Memo NONE = new Memo(Duration.ZERO, "", "");

    public Memo {
        Objects.requireNonNull(proposed);
        Objects.requireNonNull(circumstances);
        Objects.requireNonNull(traits);
    }

    /** The same with the circumstances. */
    public Memo in(String digest) {
        return new Memo(proposed, digest, traits);
    }
}
