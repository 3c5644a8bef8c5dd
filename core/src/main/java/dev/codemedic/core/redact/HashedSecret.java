package dev.codemedic.core.redact;

import dev.codemedic.core.redact.find.Stretch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A secret that only the watched program has seen: enough to know it again, too little to tell it.
 *
 * @param length its characters
 * @param sum their codes' sum modulo {@value #SUMS}, which spares most of the hashing
 * @param sha256 the hash of its UTF-8 bytes, in hexadecimal digits
 */
public record HashedSecret(int length, int sum, String sha256) {
    private static final int SUMS = 4096;
    private static final int LEAST = 6;
    private static final int MOST = 200;

    public HashedSecret {
        if (length < LEAST || length > MOST) {
            throw new IllegalArgumentException("a secret of " + length + " characters is not looked for");
        }
    }

    /** Adds the places where it stands in a text. */
    void find(String text, List<Stretch> found) {
        int rolling = 0;
        for (int at = 0; at < text.length(); at++) {
            rolling += text.charAt(at) - (at < length ? 0 : text.charAt(at - length));
            int start = at - length + 1;
            if (start >= 0 && Math.floorMod(rolling, SUMS) == sum && is(text.substring(start, at + 1))) {
                found.add(new Stretch(start, at + 1));
            }
        }
    }

    private boolean is(String part) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(part.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).equals(sha256);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
