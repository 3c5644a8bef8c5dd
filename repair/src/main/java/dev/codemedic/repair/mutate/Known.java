package dev.codemedic.repair.mutate;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is known of the values that tests want.
 *
 * @param literals written in the tests
 * @param pairs of numbers, of which one may have come where the other was wanted
 */
public record Known(List<String> literals, List<Pair> pairs) {

    /** Two numbers of a test's message. */
    public record Pair(BigDecimal came, BigDecimal wanted) {}

    public Known {
        literals = List.copyOf(literals);
        pairs = List.copyOf(pairs);
    }
}
