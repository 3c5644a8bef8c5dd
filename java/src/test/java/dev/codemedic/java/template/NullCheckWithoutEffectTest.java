package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NullCheckWithoutEffectTest {
    private final TemplateBench bench = TemplateBench.template(new NullCheckWithoutEffect());

    @Test
    void turnsAnInvertedCheckRound() {
        bench.meets("""
                class Main {
                    static int size(String s) {
                        if (s == null) {
                            return s.length(); // fails
                        }
                        return 0;
                    }

                    public static void main(String[] args) {
                        System.out.println(size(null));
                    }
                }
                """).turns("==", "!=");
    }

    @Test
    void leavesAfterTheCheck() {
        bench.meets("""
                class Main {
                    static void greet(String name) {
                        if (name == null) {
                            System.out.println("nobody");
                        }
                        System.out.println("hello " + name.trim()); // fails
                    }

                    public static void main(String[] args) {
                        greet(null);
                    }
                }
                """).turns("\"nobody\");", "\"nobody\");\n            return;");
    }

    @Test
    void goesOnWithTheNextElement() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        for (String s : new String[] {"a", null}) {
                            if (s == null)
                                System.out.println("none");
                            System.out.println(s.trim()); // fails
                        }
                    }
                }
                """)
                .turns(
                        "(s == null)\n                System.out.println(\"none\");",
                        "(s == null) {\n                System.out.println(\"none\");\n                continue;\n            }");
    }

    @Test
    void leavesACheckThatGivesAValueAlone() {
        bench.meets("""
                class Main {
                    static String other() {
                        return null;
                    }

                    static void greet(String name) {
                        if (name == null) {
                            name = other();
                        }
                        System.out.println("hello " + name.trim());
                    }

                    public static void main(String[] args) {
                        greet(null);
                    }
                }
                """).staysSilent();
    }
}
