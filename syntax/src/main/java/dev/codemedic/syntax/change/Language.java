package dev.codemedic.syntax.change;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.syntax.Node;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the nodes of one language mean to who tells hiding from healing.
 *
 * @param statements statements that can fail or be put in the place of one that did
 * @param functions declarations of functions
 * @param inner what holds code within a function that is not the function's own
 * @param places declarations by whose names a place in a file is known
 * @param comments what is not run
 * @param raise the statement that throws
 * @param branches what runs its content under a condition, once
 * @param constant whether an expression has the same value whatever the program's variables hold
 * @param literal whether a node is one literal, a sign before a number included
 * @param never whether a condition can be seen not to hold
 * @param signature by what a function is known before and after a change
 * @param wrongWords whether a failure says that the code's words are wrong, and not its values
 */
public record Language(
        Set<String> statements,
        Set<String> functions,
        Set<String> inner,
        Set<String> places,
        Set<String> comments,
        String raise,
        Set<String> branches,
        Predicate<Node> constant,
        Predicate<Node> literal,
        Predicate<Node> never,
        Function<Node, String> signature,
        Predicate<Failure> wrongWords) {

    /** The declarations around a node, by their names from the inside out. */
    public String place(Node node) {
        return node.ancestors()
                .filter(each -> each.is(places))
                .map(each -> each.field("name").map(Node::text).orElse("static"))
                .collect(Collectors.joining("<"));
    }
}
