package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NullInComparisonTest {
    private final TemplateBench bench = TemplateBench.template(new NullInComparison());

    @Test
    void asksTheLiteral() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String mode = System.getProperty("shop.mode");
                        if (mode.equals("test")) { // fails
                            System.out.println("testing");
                        }
                    }
                }
                """).turns("mode.equals(\"test\")", "\"test\".equals(mode)");
    }

    @Test
    void comparesTwoValuesThatMayBeNull() {
        bench.meets("""
                import java.util.Objects;

                class Main {
                    static boolean same(String a, String b) {
                        return a.equals(b); // fails
                    }

                    public static void main(String[] args) {
                        System.out.println(same(null, "x"));
                    }
                }
                """).turns("a.equals(b)", "Objects.equals(a, b)");
    }

    @Test
    void leavesOtherUsesAlone() {
        bench.meets("""
                class Main {
                    static boolean starts(String a) {
                        return a.startsWith("x");
                    }

                    public static void main(String[] args) {
                        System.out.println(starts(null));
                    }
                }
                """).staysSilent();
    }
}
