package dev.codemedic.bench.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.input.Inputs;
import dev.codemedic.bench.process.JavaCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaJudgeTest {
    private static final Inputs LISTS = Inputs.like(List.of(json("[[3, 1, 2], 2]"), json("[[7, 7], 0]")), 12, 1);
    private static final String COUNT = """
            public static int f(java.util.ArrayList<Integer> values, int least) {
                int count = 0;
                for (int value : values) {
                    if (value >= least) count++;
                }
                return count;
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theSameInOtherWordsAgrees() throws IOException {
        var tally = compared(COUNT, COUNT.replace("value >= least", "!(value < least)"));
        assertThat(tally.why()).isEmpty();
        assertThat(tally.same()).isEqualTo(1000);
        assertThat(tally.given()).isEqualTo(2);
    }

    @Test
    void aWrongBoundIsFound() throws IOException {
        assertThat(compared(COUNT, COUNT.replace(">=", ">")).agrees()).isFalse();
    }

    @Test
    void aHangIsADifference() throws IOException {
        assertThat(compared(COUNT, COUNT.replace("int count = 0;", "int count = 0; while (least > 0) { least |= 1; }"))
                        .why())
                .contains("no answer in time");
    }

    @Test
    void anInputOnWhichTheFixedVersionHangsDoesNotCount() throws IOException {
        var hangs = COUNT.replace(
                "int count = 0;", "int count = 0; while (values.contains(1) && least == 3) { count = 0; }");
        var tally = compared(hangs, COUNT);
        assertThat(tally.why()).isEmpty();
        assertThat(tally.agrees()).isTrue();
        assertThat(tally.dropped()).isPositive();
    }

    @Test
    void anExceptionOfThePatchIsADifference() throws IOException {
        assertThat(compared(COUNT, COUNT.replace("int count = 0;", "int count = 0; values.get(1);"))
                        .why())
                .contains("IndexOutOfBoundsException");
    }

    @Test
    void aPatchThatEndsTheProcessIsWrong() throws IOException {
        assertThat(compared(COUNT, COUNT.replace("int count = 0;", "int count = 0; if (true) System.exit(0);"))
                        .agrees())
                .isFalse();
    }

    @Test
    void nestedTypesAreMadeAsTheParametersWantThem() throws IOException {
        var inputs = Inputs.like(
                List.of(json("[\"ab\", 1.5, [[1, 2], [3, 4]], [\"x\", 2.0]]"), json("[\"\", 2.5, [[5, 6]], []]")),
                9,
                1);
        var fixed = """
                public static Object f(String text, double real, int[][] table, java.util.ArrayList mixed) {
                    return java.util.Map.of("sum", table.length + real, text + "!", java.util.List.of(mixed, table));
                }
                """;
        var tally = compared(inputs, fixed, fixed);
        assertThat(tally.why()).isEmpty();
        assertThat(tally.same()).isGreaterThan(500);
    }

    private Tally compared(String fixed, String patched) throws IOException {
        return compared(LISTS, fixed, patched);
    }

    private Tally compared(Inputs inputs, String fixed, String patched) throws IOException {
        return new JavaJudge(version("patched", patched), version("fixed", fixed), "f").judge(inputs, Freedom.NONE);
    }

    private JavaJudge.Version version(String name, String method) throws IOException {
        var sources = Files.createDirectories(folder.resolve(name));
        var file = Files.writeString(
                sources.resolve("Tool.java"), "package " + name + ";\npublic class Tool {\n" + method + "}\n");
        assertThat(new JavaCompiler(List.of()).compile(List.of(file), sources.resolve("classes")))
                .isEmpty();
        return new JavaJudge.Version(sources.resolve("classes"), name + ".Tool");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
