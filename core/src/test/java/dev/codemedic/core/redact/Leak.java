package dev.codemedic.core.redact;

import java.util.Optional;

/** Looks for what is left of a secret. */
final class Leak {
    private static final int TELLING = 8;

    private Leak() {}

    /** A piece of the secret, long enough to be of use, that a text still holds. */
    static Optional<String> of(String secret, String text) {
        int length = Math.min(TELLING, secret.length());
        for (int at = 0; at + length <= secret.length(); at++) {
            var piece = secret.substring(at, at + length);
            if (text.contains(piece)) {
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }
}
