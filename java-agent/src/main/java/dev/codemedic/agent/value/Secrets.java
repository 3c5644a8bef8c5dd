package dev.codemedic.agent.value;

import java.util.ArrayList;
import java.util.List;

/** Keeps secrets out of what is written down: by the name of a variable, and by the look of a text. */
public final class Secrets {

    /** What is written instead. */
    public static final String REDACTED = "\u2039redacted\u203a";

    private static final String[] WORDS = {"auth", "authorization", "authentication", "bearer", "jwt"};
    private static final String[] PARTS = {
        "password", "passwd", "passphrase", "secret", "apikey", "credential", "privatekey", "accesskey"
    };
    private static final String[] ENDS = {"token", "tokens", "pwd"};
    private static final String[] STARTS = {"session", "cookie"};

    private Secrets() {}

    /** Whether a variable, key or field of that name usually holds a secret. */
    public static boolean isSecretName(String name) {
        List<String> words = words(name);
        String joined = String.join("", words);
        for (String part : PARTS) {
            if (joined.contains(part)) {
                return true;
            }
        }
        for (String word : words) {
            if (isSecretWord(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSecretWord(String word) {
        for (String whole : WORDS) {
            if (word.equals(whole)) {
                return true;
            }
        }
        for (String end : ENDS) {
            if (word.endsWith(end)) {
                return true;
            }
        }
        for (String start : STARTS) {
            if (word.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** {@code db_apiKey2} gives db, api, key. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char last = ' ';
        for (int index = 0; index < Math.min(name.length(), 200); index++) {
            char unit = name.charAt(index);
            boolean starts = Character.isUpperCase(unit) && !Character.isUpperCase(last);
            if (word.length() > 0 && (starts || !Character.isLetter(unit))) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetter(unit)) {
                word.append(Character.toLowerCase(unit));
            }
            last = unit;
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    /** The text with each stretch that looks like a secret replaced. */
    public static String without(String text) {
        StringBuilder result = new StringBuilder();
        int end = 0;
        for (int at = 0; at < text.length(); at++) {
            int stop = SecretTexts.end(text, at);
            if (stop > at) {
                result.append(text, end, at).append(REDACTED);
                end = stop;
                at = stop - 1;
            }
        }
        return end == 0 ? text : result.append(text, end, text.length()).toString();
    }
}
