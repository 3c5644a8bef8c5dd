package dev.codemedic.syntax.change;

import dev.codemedic.core.verify.KnownValues;
import dev.codemedic.syntax.Node;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * New questions for one value, by which it is answered apart from all others.
 *
 * @param questions what may ask for a value
 * @param literals the values that a question asks for; none where it asks nothing
 * @param apart whether a question makes a difference for a literal that hides the failure
 */
public record AskedValues(
        FileChange change,
        Set<String> questions,
        Function<Node, Stream<Node>> literals,
        BiPredicate<Node, Node> apart) {

    /** Each in a few words. */
    public Stream<String> found() {
        var asked = change.before()
                .nodes()
                .filter(node -> node.is(questions))
                .flatMap(literals)
                .map(Node::text)
                .collect(Collectors.toSet());
        return change.tree().added(questions).stream()
                .flatMap(question -> literals
                        .apply(question)
                        .filter(literal -> KnownValues.telling(literal.text()) && !asked.contains(literal.text()))
                        .filter(literal -> apart.test(question, literal))
                        .findFirst()
                        .stream())
                .map(literal -> change.known().contains(literal.text())
                        ? literal.text() + ", a value of the failing run, is answered apart"
                        : "the value " + literal.text() + " is answered apart");
    }
}
