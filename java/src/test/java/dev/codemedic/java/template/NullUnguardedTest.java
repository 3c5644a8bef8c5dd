package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NullUnguardedTest {
    private final TemplateBench bench = TemplateBench.template(new NullUnguarded());

    @Test
    void passesOverAnElement() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        for (String s : new String[] {"a", null}) {
                            s.trim(); // fails
                        }
                    }
                }
                """)
                .turns(
                        "            s.trim(); // fails",
                        "            if (s == null) {\n                continue;\n            }\n            s.trim(); // fails");
    }

    @Test
    void asksInACondition() {
        bench.meets("""
                class Main {
                    static void show(String s) {
                        if (s.isEmpty()) { // fails
                            System.out.println("empty");
                        }
                    }

                    public static void main(String[] args) {
                        show(null);
                    }
                }
                """)
                .turns("(s.isEmpty())", "(s != null && s.isEmpty())")
                .orTurns(
                        "        if (s.isEmpty()) { // fails",
                        "        if (s == null) {\n            return;\n        }\n        if (s.isEmpty()) { // fails");
    }

    @Test
    void usesANeutralValue() {
        bench.meets("""
                class Main {
                    static int size(String s) {
                        int size = s.length(); // fails
                        return size;
                    }

                    public static void main(String[] args) {
                        System.out.println(size(null));
                    }
                }
                """).turns("s.length()", "s == null ? 0 : s.length()");
    }

    @Test
    void leavesACallWithEffectsAlone() {
        bench.meets("""
                class Main {
                    static String next() {
                        return null;
                    }

                    public static void main(String[] args) {
                        System.out.println(next().length());
                    }
                }
                """).staysSilent();
    }
}
