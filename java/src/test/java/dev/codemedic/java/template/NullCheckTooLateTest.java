package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NullCheckTooLateTest {
    private final TemplateBench bench = TemplateBench.template(new NullCheckTooLate());

    @Test
    void putsTheCheckFirst() {
        bench.meets("""
                class Main {
                    static boolean blank(String s) {
                        return s.isEmpty() || s == null; // fails
                    }

                    public static void main(String[] args) {
                        System.out.println(blank(null));
                    }
                }
                """).turns("s.isEmpty() || s == null", "s == null || s.isEmpty()");
    }

    @Test
    void stopsAtTheCheck() {
        bench.meets("""
                class Main {
                    static boolean filled(String s) {
                        return s != null & s.length() > 0; // fails
                    }

                    public static void main(String[] args) {
                        System.out.println(filled(null));
                    }
                }
                """).turns(" & ", " && ");
    }

    @Test
    void correctsTheConnective() {
        bench.meets("""
                class Main {
                    static String trimmed(String s) {
                        if (s != null || !s.isEmpty()) { // fails
                            return s;
                        }
                        return "-";
                    }

                    public static void main(String[] args) {
                        System.out.println(trimmed(null));
                    }
                }
                """).turns("null ||", "null &&");
    }

    @Test
    void leavesConditionsWithoutACheckAlone() {
        bench.meets("""
                class Main {
                    static boolean blank(String s) {
                        return s.isEmpty() || s.isBlank();
                    }

                    public static void main(String[] args) {
                        System.out.println(blank(null));
                    }
                }
                """).staysSilent();
    }
}
