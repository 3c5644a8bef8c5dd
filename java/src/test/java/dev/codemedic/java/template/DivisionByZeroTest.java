package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class DivisionByZeroTest {
    private final TemplateBench bench = TemplateBench.template(new DivisionByZero());

    @Test
    void givesZeroForNothing() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {};
                        int sum = 0;
                        int average = sum / a.length;
                        System.out.println(average);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {};
                        int sum = 0;
                        int average = a.length == 0 ? 0 : sum / a.length;
                        System.out.println(average);
                    }
                }
                """);
    }

    @Test
    void asksAListWhetherItIsEmpty() {
        bench.meets("""
                import java.util.ArrayList;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<Integer> a = new ArrayList<>();
                        int sum = 0;
                        System.out.println(sum / a.size());
                    }
                }
                """).proposes("""
                import java.util.ArrayList;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<Integer> a = new ArrayList<>();
                        int sum = 0;
                        System.out.println(a.isEmpty() ? 0 : sum / a.size());
                    }
                }
                """);
    }

    @Test
    void roundsAQuotientWithoutEnd() {
        bench.meets("""
                import java.math.BigDecimal;

                class Main {
                    public static void main(String[] args) {
                        System.out.println(BigDecimal.ONE.divide(new BigDecimal("3")));
                    }
                }
                """).proposes("""
                import java.math.BigDecimal;
                import java.math.MathContext;

                class Main {
                    public static void main(String[] args) {
                        System.out.println(BigDecimal.ONE.divide(new BigDecimal("3"), MathContext.DECIMAL128));
                    }
                }
                """);
    }

    @Test
    void leavesOverflowAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(Math.toIntExact(1L << 40));
                    }
                }
                """).staysSilent();
    }
}
