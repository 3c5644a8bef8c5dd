package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class DuplicateKeyTest {
    private final TemplateBench bench = TemplateBench.template(new DuplicateKey());

    @Test
    void addsNumbersUp() {
        bench.meets("""
                import java.util.List;
                import java.util.stream.Collectors;

                class Main {
                    public static void main(String[] args) {
                        System.out.println(List.of("a", "b", "a").stream().collect(Collectors.toMap(s -> s, s -> 1)).get("a"));
                    }
                }
                """).proposes("""
                import java.util.List;
                import java.util.stream.Collectors;

                class Main {
                    public static void main(String[] args) {
                        System.out.println(List.of("a", "b", "a").stream().collect(Collectors.toMap(s -> s, s -> 1, Integer::sum)).get("a"));
                    }
                }
                """);
    }

    @Test
    void keepsTheFirst() {
        bench.meets("""
                import java.util.List;
                import java.util.stream.Collectors;

                class Main {
                    public static void main(String[] args) {
                        System.out.println(List.of("ab", "cd", "ax").stream().collect(Collectors.toMap(s -> s.charAt(0), s -> s)).get('a'));
                    }
                }
                """).proposes("""
                import java.util.List;
                import java.util.stream.Collectors;

                class Main {
                    public static void main(String[] args) {
                        System.out.println(List.of("ab", "cd", "ax").stream().collect(Collectors.toMap(s -> s.charAt(0), s -> s, (first, second) -> first)).get('a'));
                    }
                }
                """);
    }

    @Test
    void leavesOtherStatesAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        throw new IllegalStateException("x");
                    }
                }
                """).staysSilent();
    }
}
