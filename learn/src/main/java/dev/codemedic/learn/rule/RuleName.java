package dev.codemedic.learn.rule;

import dev.codemedic.learn.lesson.Lesson;
import dev.codemedic.learn.lesson.Transfer;
import dev.codemedic.learn.pattern.CodePattern;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.learn.pattern.PatternUnreadable;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The name of a rule: after the failure and the faulty code, never after the cure. */
final class RuleName {
    private static final int MOST_WORDS = 2;
    private static final int LONGEST = 50;
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("<=", "at-most"),
            Map.entry(">=", "at-least"),
            Map.entry("<", "less"),
            Map.entry(">", "more"),
            Map.entry("==", "equal"),
            Map.entry("!=", "unequal"),
            Map.entry("/", "division"),
            Map.entry("//", "division"),
            Map.entry("%", "remainder"),
            Map.entry("+", "plus"),
            Map.entry("-", "minus"),
            Map.entry("*", "times"),
            Map.entry("+=", "increase"),
            Map.entry("-=", "decrease"));
    private static final Set<String> FORMS = Set.of("subscript", "array_access", "slice", "cast_expression");

    private final Lesson lesson;
    private final Set<String> taken;

    RuleName(Lesson lesson, Set<String> taken) {
        this.lesson = lesson;
        this.taken = taken;
    }

    String text() {
        var parts = new ArrayList<String>();
        parts.add(kebab(lesson.condition().type()));
        if (lesson.replacement().contains("$NEAR_")) {
            parts.add("misspelt");
        } else {
            parts.addAll(words());
        }
        var name = String.join("-", parts).replaceAll("[^a-z0-9-]+", "").replaceAll("-{2,}", "-");
        name = name.replaceAll("^-+", "");
        name = name.substring(0, Math.min(LONGEST, name.length())).replaceAll("-+$", "");
        var plain = name.isEmpty() ? "rule" : name;
        var unique = plain;
        for (int number = 2; taken.contains(unique); number++) {
            unique = plain + "-" + number;
        }
        return unique;
    }

    private List<String> words() {
        try {
            var grammar = Transfer.grammar(lesson.condition().language());
            if (grammar.isEmpty()) {
                return List.of();
            }
            var pattern = CodePattern.of(grammar.get(), lesson.pattern());
            var words = pattern.tokens().stream()
                    .map(RuleName::word)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .limit(MOST_WORDS)
                    .toList();
            return words.isEmpty() ? List.of(kebab(form(pattern))) : words;
        } catch (PatternUnreadable unusable) {
            return List.of();
        }
    }

    private static String word(Node token) {
        return Parts.isName(token) ? kebab(token.text()) : WORDS.getOrDefault(token.kind(), "");
    }

    private static String form(CodePattern pattern) {
        return pattern.roots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .map(Node::kind)
                .filter(FORMS::contains)
                .findFirst()
                .orElseGet(() -> pattern.roots().getFirst().kind());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
