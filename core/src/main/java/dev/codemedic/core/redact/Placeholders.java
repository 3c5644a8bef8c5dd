package dev.codemedic.core.redact;

import dev.codemedic.core.redact.find.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One session of reversible redaction: each distinct secret gets a placeholder such as {@code ‹secret-1›} of its own,
 * the same in every text. A placeholder that stands in an original is taken for a secret itself, so that restoring is
 * exact. Safe for several threads.
 */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("‹secret-(\\d{1,9})›");
    private static final int LEAST_REPEATED = 6;

    private final Redactor redactor;
    private final Map<String, String> bySecret = new HashMap<>();
    private final Map<String, String> byPlaceholder = new LinkedHashMap<>();
    private int last;

    /** @param redactor what finds the secrets */
    public Placeholders(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The text with a placeholder for each secret, and the way back. */
    public synchronized Redacted redact(String text) {
        return hidden(text, false);
    }

    /** Likewise of a text in which placeholders of this session stand for secrets already; these stay. */
    public synchronized Redacted redactRest(String text) {
        return hidden(text, true);
    }

    private Redacted hidden(String text, boolean known) {
        var stretches = new ArrayList<>(redactor.in(text));
        bySecret.keySet().stream()
                .filter(secret -> secret.length() >= LEAST_REPEATED)
                .forEach(secret -> KnownSecrets.places(secret, text, stretches));
        var literal = PLACEHOLDER.matcher(text);
        var hidden = new ArrayList<Stretch>();
        while (literal.find()) {
            var stretch = new Stretch(literal.start(), literal.end());
            if (known && byPlaceholder.containsKey(literal.group())) {
                hidden.add(stretch);
            } else {
                stretches.add(stretch);
                keep(literal.group());
            }
        }
        var result = new StringBuilder();
        int end = 0;
        for (var stretch : without(hidden, Redactor.merged(stretches))) {
            result.append(text, end, stretch.start());
            result.append(placeholder(text.substring(stretch.start(), stretch.end())));
            end = stretch.end();
        }
        return new Redacted(result.append(text, end, text.length()).toString(), byPlaceholder);
    }

    /** What is left of stretches where others are taken out, all of them in order. */
    private static List<Stretch> without(List<Stretch> taken, List<Stretch> stretches) {
        var left = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            int start = stretch.start();
            for (var hole : taken) {
                if (hole.end() > start && hole.start() < stretch.end()) {
                    if (hole.start() > start) {
                        left.add(new Stretch(start, hole.start()));
                    }
                    start = hole.end();
                }
            }
            if (start < stretch.end()) {
                left.add(new Stretch(start, stretch.end()));
            }
        }
        return left;
    }

    /** A placeholder of an original stands for itself, where it is not taken. */
    private void keep(String literal) {
        if (!bySecret.containsKey(literal) && !byPlaceholder.containsKey(literal)) {
            bySecret.put(literal, literal);
            byPlaceholder.put(literal, literal);
        }
    }

    private String placeholder(String secret) {
        return bySecret.computeIfAbsent(secret, unknown -> {
            String fresh;
            do {
                fresh = "‹secret-" + ++last + "›";
            } while (byPlaceholder.containsKey(fresh));
            byPlaceholder.put(fresh, unknown);
            return fresh;
        });
    }

    /** A text with the originals in place of the placeholders of a session; unknown ones stay. */
    static String restored(String text, Map<String, String> originals) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(originals.getOrDefault(found.group(), found.group())));
    }
}
