package dev.codemedic.agent.value;

import dev.codemedic.core.redact.find.NameStrength;
import dev.codemedic.core.redact.find.SecretNames;
import dev.codemedic.core.redact.find.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets out of one capture: by the look of a text, by the name of a variable, and wherever a value stands that was
 * seen under such a name elsewhere.
 */
public final class Discretion {
    private static final int LEAST = 6;
    private static final int LONGEST = 200;
    private static final int MOST = 100;
    private static final int WINDOW = 512;
    private static final int SUMS = 4096;

    private final Secrets secrets = new Secrets();
    private final Set<String> known;
    private final Set<String> learnt = new LinkedHashSet<>();

    /** @param known values that are secrets wherever they stand */
    public Discretion(Set<String> known) {
        this.known = known;
    }

    /** What was seen under secrets' names so far. */
    public Set<String> learnt() {
        return learnt;
    }

    /** The text with each secret in it replaced. */
    public String without(String text) {
        String clean = secrets.without(text);
        for (String value : known) {
            clean = clean.replace(value, Secrets.REDACTED);
        }
        return clean;
    }

    /** Whether the beginning of a text holds a secret. */
    boolean finds(CharSequence text) {
        String start = text.subSequence(0, Math.min(text.length(), WINDOW)).toString();
        return !without(start).equals(start);
    }

    /** Whether a value is hidden for the name that it is held under; what is hidden is known from then on. */
    boolean hides(NameStrength strength, @Nullable Object value, Kind kind) {
        if (strength == NameStrength.NONE || !kind.canHoldSecret()) {
            return false;
        }
        String text = text(value);
        boolean hidden = text == null ? strength == NameStrength.STRONG : Secrets.hides(strength, text);
        if (hidden && text != null && text.length() >= LEAST && text.length() <= LONGEST && learnt.size() < MOST) {
            learnt.add(text);
        }
        return hidden;
    }

    /** Texts and what is as good as a text. */
    static @Nullable String text(@Nullable Object value) {
        if (value instanceof String) {
            return (String) value;
        }
        if (value instanceof StringBuilder || value instanceof StringBuffer) {
            return value.toString();
        }
        if (value instanceof char[]) {
            return new String((char[]) value);
        }
        return value instanceof byte[] ? new String((byte[]) value, StandardCharsets.ISO_8859_1) : null;
    }

    /** What a name says of its value, given what the name of the holder says. */
    static NameStrength strength(String name, NameStrength holder) {
        NameStrength own = SecretNames.strength(name);
        return own.compareTo(holder) > 0 ? own : holder;
    }

    /** Length, sum and hash of each secret that was seen, so that it can be found in what the program has printed. */
    public List<String> hashes() {
        List<String> hashes = new ArrayList<>();
        for (String value : learnt) {
            try {
                hashes.add(hash(value));
            } catch (NoSuchAlgorithmException impossible) { // every Java has SHA-256
                return hashes;
            }
        }
        return hashes;
    }

    private static String hash(String value) throws NoSuchAlgorithmException {
        int sum = 0;
        for (int index = 0; index < value.length(); index++) {
            sum += value.charAt(index);
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        StringBuilder hash = new StringBuilder();
        hash.append(value.length()).append(':').append(sum % SUMS).append(':');
        for (byte part : digest) {
            hash.append(Character.forDigit(part >> 4 & 0xf, 16)).append(Character.forDigit(part & 0xf, 16));
        }
        return hash.toString();
    }
}
