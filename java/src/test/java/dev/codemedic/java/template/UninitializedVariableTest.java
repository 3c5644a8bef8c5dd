package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class UninitializedVariableTest {
    private final TemplateBench bench = TemplateBench.template(new UninitializedVariable());

    @Test
    void startsWithZero() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int total;
                        for (int i = 0; i < 3; i++) {
                            total += i;
                        }
                        System.out.println(total);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int total = 0;
                        for (int i = 0; i < 3; i++) {
                            total += i;
                        }
                        System.out.println(total);
                    }
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
