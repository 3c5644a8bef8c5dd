package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class SurplusBraceTest {
    private final TemplateBench bench = TemplateBench.template(new SurplusBrace());

    @Test
    void removesTheBrace() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(1);
                    }
                }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(1);
                    }
                }
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int x = 1
                        System.out.println(x);
                    }
                }
                """).staysSilent();
    }
}
