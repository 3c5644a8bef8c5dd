package dev.codemedic.learn.lesson;

import dev.codemedic.learn.pattern.CodePattern;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.learn.pattern.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.Set;

/** Tells patterns that say something from those that fit nearly any code. */
final class Specificity {
    private static final Set<String> PUNCTUATION = Set.of(
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ".",
            ":",
            ";",
            "=",
            "->",
            "::",
            "return",
            "if",
            "else",
            "for",
            "new",
            "\"",
            "'",
            "string_start",
            "string_end",
            "def",
            "int",
            "pass",
            "@",
            "lambda",
            "f\"");
    private static final Set<String> TELLING = Set.of("subscript", "array_access", "slice", "cast_expression");
    private static final Set<String> COMMON = Set.of("self", "this", "super", "cls", "_", "None", "null");

    private Specificity() {}

    /** Whether a rewrite's pattern keeps a word, operator or form by which it tells its code from other code. */
    static boolean isEnough(Rewrite rewrite) {
        boolean derives = rewrite.unbound().stream().anyMatch(name -> name.startsWith(Generalisation.NEAR));
        return derives || isTelling(rewrite.pattern()) || takesAway(rewrite) || repeats(rewrite.pattern());
    }

    /** Whether a value that all code has is the one that the fix takes away. */
    private static boolean takesAway(Rewrite rewrite) {
        var left = rewrite.template().roots().stream()
                .flatMap(root -> Parts.leaves(root).stream())
                .map(Node::text)
                .toList();
        return rewrite.pattern().tokens().stream()
                .anyMatch(token -> COMMON.contains(token.text()) && !left.contains(token.text()));
    }

    /** Whether the same code stands in it twice, as in {@code this.$A = $A}. */
    private static boolean repeats(CodePattern pattern) {
        var holes = pattern.roots().stream()
                .flatMap(root -> Parts.leaves(root).stream())
                .filter(CodePattern::isMetavariable)
                .count();
        return holes > pattern.metavariables().size();
    }

    private static boolean isTelling(CodePattern pattern) {
        return pattern.tokens().stream().anyMatch(Specificity::isTelling)
                || pattern.roots().stream()
                        .anyMatch(root -> root.is(TELLING)
                                || root.descendants(TELLING).findAny().isPresent());
    }

    private static boolean isTelling(Node token) {
        if (Parts.isName(token)) {
            return !COMMON.contains(token.text());
        }
        return !PUNCTUATION.contains(token.kind()) && !COMMON.contains(token.text());
    }
}
