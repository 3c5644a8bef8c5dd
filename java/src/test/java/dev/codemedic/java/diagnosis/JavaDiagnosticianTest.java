package dev.codemedic.java.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.java.Programs;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaDiagnosticianTest {

    @Test
    void followsANullThroughParameterAndReturnToTheMap() throws IOException {
        var diagnosis = diagnosis("""
                import java.util.List;
                import java.util.Map;

                class Main {
                    static final Map<String, List<Integer>> CARTS = Map.of("alice", List.of(1));

                    static List<Integer> load(String customer) {
                        return CARTS.get(customer);
                    }

                    static int total(List<Integer> items) {
                        return items.stream().mapToInt(item -> item).sum();
                    }

                    public static void main(String[] args) {
                        var items = load("bob");
                        System.out.println(total(items));
                    }
                }
                """);
        assertThat(diagnosis.cause()).startsWith("`items` is null: `CARTS.get(customer)` found nothing for ");
        assertThat(diagnosis.sites().getFirst().line()).isEqualTo(8);
        assertThat(diagnosis.observations().stream().map(each -> each.line())).contains(8, 16, 17);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            int[] a = {1, 2}; System.out.println(a[2]);          | `a` has 2 elements, the last at 1; `a[2]` asks for index 2
            String s = "ab"; System.out.println(s.substring(1, 4)); | `s` has 2 characters, but `s.substring(1, 4)` asks for those from 1 to 4
            int n = 0; System.out.println(7 / n);                | the divisor `n` is 0
            Object o = "x"; System.out.println((Integer) o);     | `o` is of type String, not Integer
            String s = "1,2"; System.out.println(Integer.parseInt(s)); | `s` is "1,2", which is no number of that kind
            java.util.List<Integer> l = java.util.List.of(); l.add(1); | `l.add(1)` changes a collection that cannot be changed
            String s = null; System.out.println(s.length());     | `s` is null: null is written in line 3
            throw new IllegalStateException("no cart");          | IllegalStateException: no cart
            """)
    void tellsTheCauseInASentence(String body, String cause) throws IOException {
        var diagnosis = diagnosis(program(body));
        assertThat(diagnosis.cause()).startsWith(cause.strip());
        assertThat(diagnosis.category()).isEqualTo(Category.CODE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            new java.io.FileReader("no-such-file.txt");     | ENVIRONMENT | Create it
            new java.net.Socket("127.0.0.1", 1);            | ENVIRONMENT | Start the service
            Class.forName("org.nobody.Missing");            | DEPENDENCY  | Add the library
            java.util.ResourceBundle.getBundle("nothing");  | CONFIGURATION | class path
            """)
    void tellsWhatLiesOutsideTheCodeAndWhatToDo(String body, Category category, String advice) throws IOException {
        var diagnosis = diagnosis(program(body));
        assertThat(diagnosis.category()).isEqualTo(category);
        assertThat(diagnosis.advice()).contains(advice.strip());
    }

    @Test
    void namesWhatMakesRunsDiffer() throws IOException {
        assertThat(diagnosis(program("int[] a = {}; System.out.println(a[new java.util.Random().nextInt(3)]);"))
                        .unsteady())
                .containsExactly("new Random()");
        assertThat(diagnosis(program("int[] a = {}; System.out.println(a[new java.util.Random(1).nextInt(3)]);"))
                        .unsteady())
                .isEmpty();
    }

    private static String program(String body) {
        return "class Main {\n    public static void main(String[] args) throws Exception {\n        "
                + body.strip().replace("; ", ";\n        ") + "\n    }\n}\n";
    }

    private static Diagnosis diagnosis(String program) throws IOException {
        try (var programs = new Programs(Map.of("Main.java", program))) {
            var failure = programs.runCompiled().orElseThrow();
            var diagnosis = new JavaDiagnostician().diagnose(failure, programs.tree());
            assertThat(diagnosis.cause()).isNotBlank().doesNotContain("\n");
            return diagnosis;
        }
    }
}
