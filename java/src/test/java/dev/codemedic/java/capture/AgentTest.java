package dev.codemedic.java.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Value;
import dev.codemedic.java.Programs;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the agent sees of real programs in real virtual machines. */
class AgentTest {

    private static String main(String body) {
        return "import java.util.*;\nimport java.util.concurrent.*;\n\nclass Main {\n" + body + "}\n";
    }

    private static Failure failure(String body) throws IOException {
        return seen(body).orElseThrow();
    }

    private static Optional<Failure> seen(String body) throws IOException {
        try (var programs = new Programs(Map.of("Main.java", main(body)))) {
            return programs.runCompiled();
        }
    }

    private static Value local(Failure failure, int frame, String name) {
        return failure.root()
                .projectFrames()
                .toList()
                .get(frame)
                .local(name)
                .orElseThrow(() -> new AssertionError("no " + name + " in " + failure.root()));
    }

    @Test
    void everyProjectFrameHasItsVariables() throws IOException {
        var failure = failure("""
                static int price(Map<String, Integer> prices, String name) { return prices.get(name); }
                public static void main(String[] args) {
                    var prices = new HashMap<>(Map.of("tea", 3));
                    int count = 2;
                    System.out.println(count * price(prices, "jam"));
                }
                """);
        assertThat(local(failure, 0, "name").text()).isEqualTo("\"jam\"");
        assertThat(local(failure, 0, "prices").kind()).isEqualTo(Value.Kind.MAPPING);
        assertThat(local(failure, 0, "prices").member("\"tea\"").orElseThrow().text())
                .isEqualTo("3");
        assertThat(local(failure, 1, "count").text()).isEqualTo("2");
        assertThat(failure.root().frames()).extracting(Frame::function).containsSubsequence("price", "main");
    }

    @Test
    void fieldsOfObjectsAreSeenWithoutRunningTheirCode() throws IOException {
        var failure = failure("""
                String owner = "ada";
                List<String> items;
                @Override public String toString() { throw new IllegalStateException("never asked"); }
                int size() { return items.size(); }
                public static void main(String[] args) { System.out.println(new Main().size()); }
                """);
        var self = local(failure, 0, "this");
        assertThat(self.member("owner").orElseThrow().text()).isEqualTo("\"ada\"");
        assertThat(self.member("items").orElseThrow().isNull()).isTrue();
    }

    @Test
    void aTaskInAPoolIsSeenThroughItsFuture() throws IOException {
        var failure = failure("""
                static int half(int[] numbers, int at) { return numbers[at] / 2; }
                public static void main(String[] args) throws Exception {
                    var pool = Executors.newFixedThreadPool(2);
                    try {
                        System.out.println(pool.submit(() -> half(new int[] {4, 6}, 2)).get());
                    } finally {
                        pool.shutdown();
                    }
                }
                """);
        assertThat(failure.thrown().type()).isEqualTo("java.util.concurrent.ExecutionException");
        assertThat(failure.root().simpleType()).isEqualTo("ArrayIndexOutOfBoundsException");
        assertThat(local(failure, 0, "at").text()).isEqualTo("2");
        assertThat(local(failure, 0, "numbers").size()).isEqualTo(2);
    }

    @Test
    void aThreadThatDiesIsSeenThoughTheProgramEndsWell() throws IOException {
        var failure = failure("""
                static void work(String name) { System.out.println(name.length()); }
                public static void main(String[] args) throws Exception {
                    var thread = new Thread(() -> work(null), "worker");
                    thread.start();
                    thread.join();
                }
                """);
        assertThat(failure.root().simpleType()).isEqualTo("NullPointerException");
        assertThat(local(failure, 0, "name").isNull()).isTrue();
    }

    @Test
    void valuesAreThoseBeforeFinally() throws IOException {
        var failure = failure("""
                public static void main(String[] args) {
                    int left = 7;
                    try {
                        System.out.println(left / (args.length));
                    } finally {
                        left = 0;
                    }
                }
                """);
        assertThat(local(failure, 0, "left").text()).isEqualTo("7");
    }

    @Test
    void causesKeepTheirValues() throws IOException {
        var failure = failure("""
                static int parse(String text) {
                    try {
                        return Integer.parseInt(text);
                    } catch (NumberFormatException wrong) {
                        throw new IllegalArgumentException("no number: " + text, wrong);
                    }
                }
                public static void main(String[] args) { System.out.println(parse("4x")); }
                """);
        assertThat(failure.chain()).hasSize(2);
        assertThat(failure.root().simpleType()).isEqualTo("NumberFormatException");
        assertThat(local(failure, 0, "text").text()).isEqualTo("\"4x\"");
    }

    @Test
    void aHandlerOfTheProgramsOwnChangesNothing() throws IOException {
        try (var programs = new Programs(Map.of("Main.java", main("""
                public static void main(String[] args) {
                    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
                        System.out.println("handled " + error.getMessage());
                        System.exit(3);
                    });
                    throw new IllegalStateException("x");
                }
                """)))) {
            var failure = programs.runCompiled().orElseThrow();
            assertThat(programs.output()).isEqualTo("handled x\n");
            assertThat(failure.thrown().simpleType()).isEqualTo("IllegalStateException");
        }
    }

    @Test
    void anExceptionThatIsHandledIsNoFailure() throws IOException {
        assertThat(seen("""
                public static void main(String[] args) {
                    try {
                        Integer.parseInt("x");
                    } catch (NumberFormatException expected) {
                        System.out.println("fine");
                    }
                }
                """)).isEmpty();
    }

    @Test
    void whatIsPrintedIsWhatTheRuntimePrints() throws IOException {
        try (var programs = new Programs(Map.of("Main.java", main("""
                public static void main(String[] args) { throw new IllegalStateException("x"); }
                """)))) {
            programs.runCompiled();
            assertThat(programs.output())
                    .isEqualTo("Exception in thread \"main\" java.lang.IllegalStateException: x\n"
                            + "\tat Main.main(Main.java:5)\n");
        }
    }

    @Test
    void anEndlessRecursionIsBounded() throws IOException {
        var failure = failure("""
                static int down(int n) { return 1 + down(n - 1); }
                public static void main(String[] args) { System.out.println(down(3)); }
                """);
        assertThat(failure.root().simpleType()).isEqualTo("StackOverflowError");
        assertThat(failure.root().frames()).hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void secretsStayInTheProgram() throws IOException {
        var failure = failure("""
                public static void main(String[] args) {
                    String password = "hunter2";
                    String header = "AKIAIOSFODNN7EXAMPLE";
                    System.out.println((password.length() + header.length()) / args.length);
                }
                """);
        assertThat(failure.chain().toString()).doesNotContain("hunter2").doesNotContain("AKIAIOSFODNN7EXAMPLE");
        assertThat(local(failure, 0, "password").text()).isEqualTo("‹redacted›");
    }

    @Test
    void valuesThatHoldThemselvesAreShownOnce() throws IOException {
        var failure = failure("""
                Main next;
                public static void main(String[] args) {
                    var ring = new Main();
                    ring.next = ring;
                    List<Object> list = new ArrayList<>();
                    list.add(list);
                    System.out.println(args[0]);
                }
                """);
        assertThat(local(failure, 0, "list").size()).isEqualTo(1);
        assertThat(local(failure, 0, "ring").member("next")).isPresent();
    }

    @Test
    void constructorsAreSeen() throws IOException {
        var failure = failure("""
                static class Shelf {
                    final int[] places;
                    Shelf(int size) { places = new int[size]; places[size] = 1; }
                }
                public static void main(String[] args) { System.out.println(new Shelf(2)); }
                """);
        assertThat(local(failure, 0, "size").text()).isEqualTo("2");
        assertThat(failure.prime().orElseThrow().function()).isEqualTo("<init>");
    }

    @Test
    void aSourceFileIsWatchedAsItIsLaunched() throws IOException {
        try (var programs = new Programs(Map.of("Main.java", main("""
                static int at(int[] numbers, int index) { return numbers[index]; }
                public static void main(String[] args) { System.out.println(at(new int[] {1}, 4)); }
                """)))) {
            var failure = programs.launchSource().orElseThrow();
            assertThat(failure.root().simpleType()).isEqualTo("ArrayIndexOutOfBoundsException");
            assertThat(failure.prime().orElseThrow().function()).isEqualTo("at");
        }
    }

    @Test
    void virtualThreadsAreSeen() throws IOException {
        var failure = failure("""
                static void work(List<String> names) { System.out.println(names.get(3)); }
                public static void main(String[] args) throws Exception {
                    Thread.ofVirtual().name("worker").start(() -> work(List.of("ada"))).join();
                }
                """);
        assertThat(failure.root().simpleType()).endsWith("IndexOutOfBoundsException");
        assertThat(local(failure, 0, "names").size()).isEqualTo(1);
    }

    @Test
    void parametersAreNamedByTheSourceWhereTheClassNamesNone() throws IOException {
        try (var programs = new Programs(Map.of("Main.java", main("""
                static int price(Map<String, Integer> prices, long factor, String name) {
                    return (int) factor * prices.get(name);
                }
                public static void main(String[] args) { System.out.println(price(Map.of("tea", 3), 2, "jam")); }
                """)))) {
            var failure = programs.runCompiledWithoutNames().orElseThrow();
            assertThat(local(failure, 0, "name").text()).isEqualTo("\"jam\"");
            assertThat(local(failure, 0, "factor").text()).isEqualTo("2");
        }
    }

    @Test
    void aHandledExceptionIsNoFailureThoughTheProgramEndsWithACode() throws IOException {
        assertThat(seen("""
                static int parse(String text) { return Integer.parseInt(text); }
                public static void main(String[] args) {
                    try {
                        System.out.println(parse("x"));
                    } catch (NumberFormatException wrong) {
                        System.err.println("usage: Main NUMBER");
                        System.exit(3);
                    }
                }
                """)).isEmpty();
    }

    @Test
    void anExceptionThatTheProgramPrintsBeforeItEndsIsOne() throws IOException {
        var failure = failure("""
                static int parse(String text) { return Integer.parseInt(text); }
                public static void main(String[] args) {
                    try {
                        System.out.println(parse("x"));
                    } catch (NumberFormatException wrong) {
                        wrong.printStackTrace();
                        System.exit(1);
                    }
                }
                """);
        assertThat(failure.root().simpleType()).isEqualTo("NumberFormatException");
    }
}
