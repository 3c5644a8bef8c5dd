package dev.codemedic.bench.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputsTest {

    @Test
    void listsThatWereAllSortedStaySorted() {
        for (var input : like("[[1, 4, 4, 9], 4]", "[[2, 3], 7]", "[[0, 5, 6], 0]")) {
            var list = input.get(0);
            assertThat(IntStream.range(1, list.size()))
                    .allMatch(at -> list.get(at - 1).asInt() <= list.get(at).asInt());
        }
    }

    @Test
    void listsWithoutAnElementTwiceKeepNone() {
        for (var input : like("[[3, 1, 2]]", "[[9, 4]]")) {
            assertThat(input.get(0).valueStream().distinct().count())
                    .isEqualTo(input.get(0).size());
        }
    }

    @Test
    void positiveNumbersStayPositiveAndNegativeOnesAreKept() {
        assertThat(like("[5]", "[1]")).allMatch(input -> input.get(0).asInt() >= 1);
        assertThat(like("[[5, -3]]", "[[2]]"))
                .anyMatch(input -> input.get(0).valueStream().anyMatch(number -> number.asInt() < 0));
    }

    @Test
    void rowsOfATableKeepTheirLength() {
        for (var input : like("[[[1, 2], [3, 4]]]", "[[[5, 6]]]")) {
            assertThat(input.get(0).valueStream()).allMatch(row -> row.size() == 2);
        }
    }

    @Test
    void mixedListsMixOn() {
        var mixed = like("[[1, \"+\", 2]]", "[[3, \"-\"]]");
        assertThat(mixed).anyMatch(input -> input.get(0).valueStream().anyMatch(JsonNode::isTextual));
        assertThat(mixed).anyMatch(input -> input.get(0).valueStream().anyMatch(JsonNode::isInt));
    }

    @Test
    void textsKeepTheirAlphabetAndWholeNumbersStayWhole() {
        assertThat(like("[\"(()\", 1]", "[\")(\", 2]"))
                .allMatch(input -> input.get(0).textValue().matches("[()]*")
                        && input.get(1).isInt());
    }

    @Test
    void theSameSeedMakesTheSameInputsAndNoneTwice() {
        assertThat(like("[[3, 1, 2], 5]"))
                .isEqualTo(like("[[3, 1, 2], 5]"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1000);
    }

    private static List<JsonNode> like(String... given) {
        var inputs = Inputs.like(Arrays.stream(given).map(InputsTest::json).toList(), 20, 7)
                .generated();
        assertThat(inputs).isNotEmpty();
        return inputs;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
