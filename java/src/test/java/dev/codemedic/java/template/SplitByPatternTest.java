package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class SplitByPatternTest {
    private final TemplateBench bench = TemplateBench.template(new SplitByPattern());

    @Test
    void splitsAtADot() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String[] parts = "a.b".split(".");
                        System.out.println(parts[0]);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String[] parts = "a.b".split("\\\\.");
                        System.out.println(parts[0]);
                    }
                }
                """);
    }

    @Test
    void replacesAStar() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println("a*b".replaceAll("*", "x"));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println("a*b".replaceAll("\\\\*", "x"));
                    }
                }
                """);
    }

    @Test
    void leavesOtherSignsAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String[] parts = "a".split(",");
                        System.out.println(parts[1]);
                    }
                }
                """).staysSilent();
    }
}
