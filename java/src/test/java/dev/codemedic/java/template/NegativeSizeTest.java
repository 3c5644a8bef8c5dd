package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NegativeSizeTest {
    private final TemplateBench bench = TemplateBench.template(new NegativeSize());

    @Test
    void makesAnEmptyArray() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int n = -1;
                        int[] a = new int[n];
                        System.out.println(a.length);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int n = -1;
                        int[] a = new int[Math.max(n, 0)];
                        System.out.println(a.length);
                    }
                }
                """);
    }

    @Test
    void repeatsNothing() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int n = -1;
                        System.out.println("-".repeat(n));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int n = -1;
                        System.out.println("-".repeat(Math.max(n, 0)));
                    }
                }
                """);
    }

    @Test
    void leavesOtherArgumentsAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        throw new IllegalArgumentException("x");
                    }
                }
                """).staysSilent();
    }
}
