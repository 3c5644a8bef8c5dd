package dev.codemedic.models.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer of lines such as {@code CAUSE: the list is empty}. What stands around them does not count; a line without a word
 * goes on with the one before, and one with another word does not.
 */
public record Lines(Map<String, List<String>> values) {
    private static final Pattern LINE = Pattern.compile("[\\s*#>-]*\\**([A-Z]{2,20})\\**\\s*:\\**\\s*(.*)");
    private static final int LONGEST = 600;
    private static final int MOST = 20;

    public Lines {
        values = Map.copyOf(values);
    }

    /** Reads an answer. @param words that count, in capitals */
    public static Lines read(String text, List<String> words) {
        var values = new LinkedHashMap<String, List<String>>();
        String current = null;
        for (var line : text.lines().toList()) {
            var found = LINE.matcher(line);
            if (found.matches() && words.contains(found.group(1))) {
                current = found.group(1);
                var list = values.computeIfAbsent(current, _ -> new ArrayList<>());
                if (list.size() < MOST) {
                    list.add(shortened(found.group(2)));
                }
            } else if (current != null
                    && !found.matches()
                    && !line.isBlank()
                    && !line.strip().startsWith("```")) {
                var list = values.getOrDefault(current, new ArrayList<>());
                list.set(list.size() - 1, shortened((list.getLast() + " " + line.strip()).strip()));
            } else {
                current = null;
            }
        }
        return new Lines(values);
    }

    private static String shortened(String value) {
        var line = value.strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** The first value of a word; empty where there is none, or it says that there is none. */
    public Optional<String> first(String word) {
        return all(word).stream().findFirst();
    }

    /** All values of a word. */
    public List<String> all(String word) {
        return values.getOrDefault(word, List.of()).stream()
                .filter(value -> !value.isBlank()
                        && !value.toLowerCase(Locale.ROOT).replace(".", "").equals("none"))
                .toList();
    }
}
