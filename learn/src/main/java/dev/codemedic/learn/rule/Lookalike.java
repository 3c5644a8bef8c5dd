package dev.codemedic.learn.rule;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.learn.lesson.Transfer;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Code like an example's, but with another word or operator where the fault was, so that a rule must not touch it. */
final class Lookalike {
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("<", "!="),
            Map.entry("<=", "!="),
            Map.entry(">", "!="),
            Map.entry(">=", "!="),
            Map.entry("==", "<"),
            Map.entry("!=", "<"),
            Map.entry("+", "*"),
            Map.entry("-", "*"),
            Map.entry("*", "+"),
            Map.entry("/", "+"),
            Map.entry("//", "+"),
            Map.entry("%", "+"),
            Map.entry("+=", "="),
            Map.entry("-=", "="));

    private Lookalike() {}

    static Optional<String> of(Rule rule, String code) {
        var grammar = Transfer.grammar(rule.when().language());
        var transfer = rule.transfer();
        if (grammar.isEmpty() || transfer.isEmpty()) {
            return Optional.empty();
        }
        var tree = parsed(grammar.get(), code);
        return Parts.leaves(tree.root()).stream()
                .filter(token -> other(token).isPresent())
                .map(token ->
                        code.substring(0, token.start()) + other(token).orElseThrow() + code.substring(token.end()))
                .filter(changed -> !parsed(grammar.get(), changed).hasErrors())
                .filter(changed -> transfer.get()
                        .healed(grammar.get(), changed, rule.heals().getFirst().offered())
                        .isEmpty())
                .findFirst();
    }

    private static SyntaxTree parsed(Grammar grammar, String code) {
        return SyntaxTree.parse(grammar, SourceFile.of(Path.of("example"), code));
    }

    private static Optional<String> other(Node token) {
        return Parts.isName(token)
                ? Optional.of(token.text() + "Other")
                : Optional.ofNullable(OTHERS.get(token.kind()));
    }
}
