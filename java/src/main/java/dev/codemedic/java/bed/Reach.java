package dev.codemedic.java.bed;

import dev.codemedic.syntax.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells whether what comes after a place in a method is reached as before, and its variables have values: else the
 * compiler would blame what comes after. It counts words, since this is asked of every variant.
 */
final class Reach {
    private static final Pattern ENDLESS = Pattern.compile("\\b(?:while\\s*\\(\\s*true\\s*\\)|for\\s*\\([^;]*;\\s*;)");

    private final boolean endless;
    /** The variables that have no first value. */
    private final List<String> unset;

    private final Map<String, Counts> known = new HashMap<>();

    private record Counts(int leaving, int endless, int breaks, int[] sets) {}

    Reach(Node method) {
        endless = endless(method.text()) > 0;
        unset = method.descendants("variable_declarator")
                .filter(variable -> variable.field("value").isEmpty())
                .flatMap(variable -> variable.field("name").stream())
                .map(Node::text)
                .toList();
    }

    /**
     * Whether it is.
     *
     * @param before the text of a place
     * @param after a variant's text there
     */
    boolean isSame(String before, String after) {
        var old = known.computeIfAbsent(before, this::counts);
        var now = counts(after);
        return now.leaving >= old.leaving
                && now.endless == old.endless
                && (!endless || now.breaks <= old.breaks)
                && setsAsMuch(now.sets, old.sets);
    }

    private static boolean setsAsMuch(int[] now, int[] old) {
        for (int i = 0; i < old.length; i++) {
            if (now[i] < old[i]) {
                return false;
            }
        }
        return true;
    }

    private Counts counts(String text) {
        var sets = new int[unset.size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = words(text, unset.get(i), true);
        }
        int leaving = words(text, "return", false) + words(text, "throw", false);
        return new Counts(leaving, endless(text), endless ? words(text, "break", false) : 0, sets);
    }

    private static int endless(String text) {
        return text.contains("while") || text.contains("for")
                ? (int) ENDLESS.matcher(text).results().count()
                : 0;
    }

    /** How often a word stands in a text. @param set only where {@code =} follows it */
    private static int words(String text, String word, boolean set) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean whole = (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
            if (whole && (!set || isSet(text, end))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isSet(String text, int end) {
        int at = end;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.startsWith("=", at) && !text.startsWith("==", at);
    }
}
