package dev.codemedic.bench.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.input.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonJudgeTest {
    private static final Inputs LISTS =
            Inputs.like(List.of(json("[[3, 1, 2]]"), json("[[]]"), json("[[7, 7]]")), 12, 1);
    private static final String LARGEST = """
            def f(values):
                if not values:
                    return None
                return max(values)
            """;

    @TempDir
    Path folder;

    @Test
    void twoWaysToTheSameAnswerAgree() throws IOException {
        var tally = compared(LARGEST, "def f(values):\n    return sorted(values)[-1] if values else None\n");
        assertThat(tally.why()).isEmpty();
        assertThat(tally.agrees()).isTrue();
        assertThat(tally.same()).isEqualTo(1000);
        assertThat(tally.given()).isEqualTo(3);
    }

    @Test
    void aFitToTheGivenInputsAloneIsFound() throws IOException {
        var tally = compared(LARGEST, "def f(values):\n    return values[0] if values else None\n");
        assertThat(tally.agrees()).isFalse();
        assertThat(tally.why()).contains("expected").contains("got");
    }

    @Test
    void anExceptionWhereTheFixedVersionAnswersIsADifference() throws IOException {
        assertThat(compared(LARGEST, "def f(values):\n    return max(values)\n").why())
                .contains("ValueError");
    }

    @Test
    void aHangWhereTheFixedVersionAnswersIsADifference() throws IOException {
        var hangs =
                "def f(values):\n    while True:\n        try:\n            pass\n        except BaseException:\n            pass\n";
        assertThat(compared(LARGEST, hangs).why()).contains("no answer in 3 s");
    }

    @Test
    void inputsThatTheFixedVersionDoesNotAnswerDoNotCount() throws IOException {
        var partial = "def f(values):\n    if 7 in values:\n        raise ValueError()\n    return sum(values)\n";
        var tally = compared(partial, "def f(values):\n    return 0 if 7 in values else sum(values)\n");
        assertThat(tally.agrees()).isTrue();
        assertThat(tally.dropped()).isPositive();
    }

    @Test
    void generatorsTuplesAndSetsCompareByWhatIsInThem() throws IOException {
        assertThat(compared(
                                "def f(values):\n    return (list(values), set(values))\n",
                                "def f(values):\n    return [(x for x in values), frozenset(reversed(values))]\n")
                        .agrees())
                .isTrue();
    }

    @Test
    void infinityIsNoNumberAmongOthers() throws IOException {
        assertThat(compared("def f(v):\n    return [len(v)]\n", "def f(v):\n    return [float('inf')]\n")
                        .agrees())
                .isFalse();
    }

    @Test
    void changedArgumentsCountWhereNothingIsReturned() throws IOException {
        var sorts = "def f(values):\n    values.sort()\n";
        assertThat(compared(sorts, "def f(values):\n    values[:] = sorted(values)\n")
                        .agrees())
                .isTrue();
        assertThat(compared(sorts, "def f(values):\n    sorted(values)\n").agrees())
                .isFalse();
    }

    @Test
    void aPatchThatEndsTheProcessIsWrong() throws IOException {
        assertThat(compared(LARGEST, "import os\n\ndef f(values):\n    os._exit(0)\n")
                        .agrees())
                .isFalse();
        assertThat(compared(LARGEST, "import os\n\ndef f(values):\n    os._exit(3)\n")
                        .agrees())
                .isFalse();
    }

    @Test
    void aFileThatDoesNotLoadIsWrong() throws IOException {
        assertThat(compared(LARGEST, "def f(values:\n").why()).contains("does not load");
    }

    @Test
    void nodesAreBuiltForBothAlike() throws IOException {
        var inputs = Inputs.made(List.of(), 1, random -> json("""
                {"nodes": {"values": ["a", "b"], "successors": [[1], []], "successor": [1, null]},
                 "args": [{"$node": 0}, {"$edges": [[1, 2, %d]]}]}
                """.formatted(random.nextInt(100))));
        var fixed = "def f(node, edges):\n    return [node.successors[0], node.successor, edges[1, 2]]\n";
        var tally = new PythonJudge(file("p.py", fixed), file("f.py", fixed), "f").judge(inputs, Freedom.NONE);
        assertThat(tally.why()).isEmpty();
        assertThat(tally.same()).isEqualTo(100);
    }

    private Tally compared(String fixed, String patched) throws IOException {
        return new PythonJudge(file("patched.py", patched), file("fixed.py", fixed), "f").judge(LISTS, Freedom.NONE);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
