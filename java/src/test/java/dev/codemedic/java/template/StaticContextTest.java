package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class StaticContextTest {
    private final TemplateBench bench = TemplateBench.template(new StaticContext());

    @Test
    void makesAMethodStatic() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(twice(2));
                    }

                    private int twice(int x) {
                        return 2 * x;
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(twice(2));
                    }

                    private static int twice(int x) {
                        return 2 * x;
                    }
                }
                """);
    }

    @Test
    void makesAFieldStatic() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(limit);
                    }

                    final int limit = 3;
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(limit);
                    }

                    static final int limit = 3;
                }
                """);
    }

    @Test
    void leavesAnotherErrorAlone() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int x = y;
                    }
                }
                """).staysSilent();
    }
}
