package dev.codemedic.java.bed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.repair.validate.Behaviour;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What variants answer to the inputs of tests and to changes of them. */
class BehaviourTest {
    private static final String FILE = "Code.java";

    private static Lab lab(String program, String test) throws IOException {
        var tests = "import java.util.*;\nimport org.junit.*;\npublic class CodeTest {\n"
                + "@Test public void test() { " + test + " }\n}\n";
        var lab = new Lab(
                Map.of(FILE, "import java.util.*;\n" + program, "CodeTest.java", tests), Lab.JUNIT_4, "CodeTest");
        lab.baseline();
        return lab;
    }

    private static Behaviour ask(Lab lab, int line, int most, Variant... variants) throws IOException {
        return lab.validator().behaviour(Path.of(FILE), line, List.of(variants), most);
    }

    private static Variant same() {
        return new Variant(99, Path.of(FILE), List.of());
    }

    @Test
    void valuesExceptionsHangsAndChangedArguments() throws IOException {
        var program = """
                public class Code {
                    static int first(int[] all, int limit) {
                        Arrays.sort(all);
                        return all[0] + limit;
                    }
                }
                """;
        try (var lab = lab(program, "Code.first(new int[] {3, 1, 2}, 10);")) {
            var answers = ask(
                    lab,
                    3,
                    20,
                    same(),
                    lab.variant(FILE, "all[0] + limit", "limit + all[0]"),
                    lab.variant(FILE, "all[0]", "all[1]"),
                    lab.variant(FILE, "all[0]", "all[all.length]"),
                    lab.variant(FILE, "return", "while (limit == 10) { } return"),
                    lab.variant(FILE, "Arrays.sort(all);", ""),
                    lab.variant(FILE, "all[0]", "nothing"));
            assertThat(answers.recorded()).isEqualTo(1);
            assertThat(answers.inputs())
                    .hasSizeBetween(10, 20)
                    .startsWith("first([3, 1, 2], 10)")
                    .doesNotHaveDuplicates();
            var all = answers.answers();
            assertThat(all)
                    .hasSize(7)
                    .allMatch(each -> each.size() == answers.inputs().size());
            assertThat(all.get(0).getFirst()).isEqualTo("=11; 0 is [1, 2, 3]");
            assertThat(all.get(1)).isEqualTo(all.get(0));
            assertThat(all.get(2).getFirst()).isEqualTo("=12; 0 is [1, 2, 3]");
            assertThat(all.get(3).getFirst()).isEqualTo("!java.lang.ArrayIndexOutOfBoundsException; 0 is [1, 2, 3]");
            assertThat(all.get(4).getFirst()).isEqualTo("~");
            assertThat(all.get(4)).anyMatch(answer -> answer.startsWith("="));
            assertThat(all.get(5).getFirst()).isEqualTo("=13");
            assertThat(all.get(6)).allMatch(answer -> answer.startsWith("?"));
        }
    }

    @Test
    void objectsOfTheProjectWithCycles() throws IOException {
        var program = """
                public class Code {
                    static class Node {
                        final int value; Node next; List<Node> others = new ArrayList<>();
                        Node(int value) { this.value = value; }
                        int sum(Set<Node> seen) {
                            return seen.add(this) ? value + (next == null ? 0 : next.sum(seen)) : 0;
                        }
                    }
                    static Map<String, Integer> table(Node start, String name) {
                        Map<String, Integer> table = new HashMap<>();
                        table.put(name, start.sum(new HashSet<>()));
                        start.others.add(start.next);
                        return table;
                    }
                }
                """;
        var test = "Code.Node a = new Code.Node(1); a.next = new Code.Node(2); a.next.next = a; Code.table(a, \"x\");";
        try (var lab = lab(program, test)) {
            var table = ask(lab, 10, 30, same(), lab.variant(FILE, "start.sum(new", "1 + start.sum(new"));
            assertThat(table.recorded()).isEqualTo(1);
            assertThat(table.inputs()).hasSizeGreaterThan(5);
            assertThat(table.answers().get(0).getFirst())
                    .startsWith("={\"x\": 3}; 0 is Node{value=1, next=Node{value=2");
            assertThat(table.answers().get(1).getFirst()).startsWith("={\"x\": 4}");
            var sum = ask(lab, 6, 10, same(), lab.variant(FILE, "value + (", "value * ("));
            assertThat(sum.answers().get(0).getFirst()).startsWith("=3");
            assertThat(sum.answers().get(1).getFirst()).startsWith("=0");
        }
    }

    @Test
    void constructorsAnswerWithWhatTheyMake() throws IOException {
        var program = """
                public class Code {
                    private final int size;
                    Code(int size) {
                        this.size = size + 1;
                    }
                }
                """;
        try (var lab = lab(program, "new Code(5);")) {
            var answers = ask(lab, 4, 6, same(), lab.variant(FILE, "size + 1", "size"));
            assertThat(answers.answers().get(0).getFirst()).isEqualTo("=Code{size=6}");
            assertThat(answers.answers().get(1).getFirst()).isEqualTo("=Code{size=5}");
        }
    }
}
