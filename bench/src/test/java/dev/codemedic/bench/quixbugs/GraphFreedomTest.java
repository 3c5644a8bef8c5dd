package dev.codemedic.bench.quixbugs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GraphFreedomTest {
    private static final JsonNode TRIANGLE =
            json("{\"args\": [{\"$edges\": [[0, 1, 5], [1, 2, 5], [0, 2, 5], [2, 3, 1]]}], \"nodes\": {}}");
    private static final JsonNode DIAMOND = json("{\"nodes\": {\"successors\": [[1, 2], [3], [3], []]}}");

    @Test
    void anotherTreeOfTheSameWeightIsRight() {
        assertThat(tree("[[0, 2], [2, 1], [2, 3]]")).isFalse();
        assertThat(tree("[[0, 2], [1, 2], [2, 3]]")).isTrue();
    }

    @Test
    void aCycleAHeavierOrASmallerTreeIsWrong() {
        assertThat(tree("[[0, 1], [1, 2], [0, 2]]")).isFalse();
        assertThat(tree("[[0, 1], [2, 3]]")).isFalse();
        assertThat(tree("[]")).isFalse();
    }

    @Test
    void anotherOrderThatKeepsTheEdgesIsRight() {
        assertThat(order("[0, 2, 1, 3]")).isTrue();
    }

    @Test
    void anOrderThatBreaksAnEdgeOrForgetsANodeIsWrong() {
        assertThat(order("[1, 0, 2, 3]")).isFalse();
        assertThat(order("[0, 1, 2]")).isFalse();
        assertThat(order("[0, 0, 1, 3]")).isFalse();
    }

    @Test
    void otherProgramsHaveNone() {
        assertThat(GraphFreedom.of("gcd").any()).isFalse();
    }

    private static boolean tree(String edges) {
        var expected = json("{\"set\": [[0, 1], [1, 2], [2, 3]]}");
        return GraphFreedom.of("minimum_spanning_tree").allows(TRIANGLE, expected, json("{\"set\": " + edges + "}"));
    }

    private static boolean order(String nodes) {
        var expected = json("[{\"node\": 0}, {\"node\": 1}, {\"node\": 2}, {\"node\": 3}]");
        var actual = json(nodes.replaceAll("(\\d)", "{\"node\": $1}"));
        return GraphFreedom.of("topological_ordering").allows(DIAMOND, expected, actual);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
