package dev.codemedic.core.redact.find;

import java.util.List;
import java.util.Locale;

/** Long runs of characters in quotes or behind a sign that nobody would write by hand: keys of unknown issuers. */
final class Randomness {
    private static final int LEAST = 24;
    private static final int MOST = 160;
    private static final double LEAST_BITS = 3.6;
    private static final double LEAST_CHANGES = 0.35;
    private static final int LONGEST_SEGMENT = 20;
    private static final int ALPHABET = Letters.ALNUM | Letters.LINE | Letters.WIDE;

    /** What pictures, public keys and compressed data begin with in base64. */
    private static final String[] HARMLESS = {
        "iVBOR", "/9j/", "R0lGOD", "PHN2Zy", "UklGR", "AAAB", "Qk0", "JVBER", "UEsDB", "H4sI", "data", "sha256-",
        "sha384-", "sha512-", "sha1-", "PD94", "d09G", "AGFzb"
    };

    void find(String text, List<Stretch> found) {
        int at = 0;
        while (at < text.length()) {
            int end = Letters.run(text, at, ALPHABET, Integer.MAX_VALUE);
            if (end == at) {
                at++;
                continue;
            }
            int from = behindSign(text, at, end);
            if (end - from >= LEAST && end - from <= MOST && isOpened(text, from) && isRandom(text, from, end)) {
                found.add(new Stretch(from, end));
            }
            at = end;
        }
    }

    /** A run may begin with a name and an equals sign; those at its end only fill it up. */
    private static int behindSign(String text, int at, int end) {
        int from = end;
        while (from > at && text.charAt(from - 1) == '=') {
            from--;
        }
        while (from > at && text.charAt(from - 1) != '=') {
            from--;
        }
        return from;
    }

    /** Whether a value may begin there: in quotes, behind a sign, or as the whole text. */
    private static boolean isOpened(String text, int from) {
        int at = from;
        while (at > 0 && text.charAt(at - 1) == ' ' && from - at < 3) {
            at--;
        }
        if (at == 0) {
            return true;
        }
        return at == from ? "\"'`=:\n".indexOf(text.charAt(at - 1)) >= 0 : "=:".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isRandom(String text, int from, int end) {
        String run = text.substring(from, end);
        for (String start : HARMLESS) {
            if (run.startsWith(start)) {
                return false;
            }
        }
        return hasAllClasses(run) && !isPath(run) && changes(run) >= LEAST_CHANGES && bits(run) >= LEAST_BITS;
    }

    private static boolean hasAllClasses(String run) {
        int classes = 0;
        for (int at = 0; at < run.length(); at++) {
            classes |= Letters.kind(run.charAt(at));
        }
        return (classes & Letters.ALNUM) == Letters.ALNUM;
    }

    /** Words between slashes, or hyphens and underscores: a path or a name that somebody gave. */
    private static boolean isPath(String run) {
        String[] segments = run.toLowerCase(Locale.ROOT).split("[/_=%~+-]");
        int worded = 0;
        for (String segment : segments) {
            worded += segment.length() <= LONGEST_SEGMENT && isWord(segment) ? 1 : 0;
        }
        return segments.length > 2 && 2 * worded >= segments.length;
    }

    /** Letters first, then at most a number. */
    private static boolean isWord(String segment) {
        int letters = Letters.run(segment, 0, Letters.LOWER, segment.length());
        return Letters.all(segment, letters, segment.length(), Letters.DIGIT);
    }

    /** How often the next character is of another class: names seldom change, keys nearly always. */
    private static double changes(String run) {
        int changes = 0;
        for (int at = 1; at < run.length(); at++) {
            changes += Letters.kind(run.charAt(at)) != Letters.kind(run.charAt(at - 1)) ? 1 : 0;
        }
        return changes / (run.length() - 1.0);
    }

    /** Shannon's entropy of a character. */
    private static double bits(String run) {
        int[] counts = new int[128];
        for (int at = 0; at < run.length(); at++) {
            counts[run.charAt(at)]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = count / (double) run.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
