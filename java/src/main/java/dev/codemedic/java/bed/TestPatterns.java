package dev.codemedic.java.bed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which tests Surefire is told to run by {@code -Dtest=…}. */
final class TestPatterns {
    private static final String USUAL = "Test*,*Test,*Tests,*TestCase";

    private final List<Wish> wishes = new ArrayList<>();

    private record Wish(Pattern type, boolean refused, List<String> methods) {}

    private TestPatterns() {}

    /** Reads the option's value; an empty one stands for Surefire's own patterns. */
    static TestPatterns of(String value) {
        var patterns = new TestPatterns();
        boolean onlyRefused = true;
        for (var word : (value.isEmpty() ? USUAL : value).split("\\s*,\\s*")) {
            boolean refused = word.startsWith("!");
            onlyRefused &= refused;
            patterns.wishes.add(wish(refused ? word.substring(1) : word, refused));
        }
        if (onlyRefused) {
            for (var word : USUAL.split(",")) {
                patterns.wishes.add(wish(word, false));
            }
        }
        return patterns;
    }

    private static Wish wish(String word, boolean refused) {
        int sharp = word.indexOf('#');
        var type = (sharp < 0 ? word : word.substring(0, sharp))
                .replaceFirst("\\.(java|class)$", "")
                .replace('/', '.');
        var methods = sharp < 0 ? "" : word.substring(sharp + 1);
        boolean exact = !methods.isEmpty() && methods.matches("[\\w$+]+");
        var regex = new StringBuilder(type.startsWith("**") || type.indexOf('.') < 0 ? "(?:.*\\.)?" : "");
        for (char c : type.replaceFirst("^\\*\\*\\.", "").toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return new Wish(Pattern.compile(regex.toString()), refused, exact ? List.of(methods.split("\\+")) : List.of());
    }

    /** The wanted methods of a class, none for all; empty where the class is not wanted. */
    Optional<List<String>> methods(String type) {
        var simple = type.substring(type.lastIndexOf('.') + 1);
        Optional<List<String>> wanted = Optional.empty();
        for (var wish : wishes) {
            boolean fits = wish.type.matcher(type).matches()
                    || wish.type.matcher(simple).matches();
            if (fits && wish.refused && wish.methods.isEmpty()) {
                return Optional.empty();
            }
            if (fits && !wish.refused && wanted.isEmpty()) {
                wanted = Optional.of(wish.methods);
            }
        }
        return wanted;
    }
}
