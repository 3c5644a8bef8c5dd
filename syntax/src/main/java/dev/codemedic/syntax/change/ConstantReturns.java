package dev.codemedic.syntax.change;

import dev.codemedic.core.verify.KnownValues;
import dev.codemedic.syntax.Node;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Functions that computed what they returned, and now return one constant for all, or what the failing test expects.
 *
 * @param noun what the language calls a function
 * @param constant whether a returned value is not computed
 * @param otherwise whether a function answers by something else than what it returns
 */
public record ConstantReturns(FileChange change, String noun, Predicate<Node> constant, Predicate<Node> otherwise) {

    /** Each in a few words. */
    public Stream<String> found() {
        return change.functions().stream()
                .filter(function -> computes(function.before()))
                .flatMap(function -> computes(function.after()) || otherwise.test(function.after())
                        ? expected(function)
                        : Stream.of("the " + noun + " no longer returns anything that it computes"));
    }

    private boolean computes(Node function) {
        return change.returned(function).stream().anyMatch(constant.negate());
    }

    private Stream<String> expected(FunctionChange function) {
        var old = change.returned(function.before()).stream().map(Node::text).toList();
        return change.returned(function.after()).stream()
                .filter(change.language().literal())
                .map(Node::text)
                .filter(value -> KnownValues.telling(value) && change.known().expects(value))
                .filter(value -> !old.contains(value))
                .map(value -> "it returns " + value + ", which the failing test expects");
    }
}
