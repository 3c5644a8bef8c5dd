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
        return derives || isTelling(rewrite.pattern());
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
