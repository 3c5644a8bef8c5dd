package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class UnclosedTextTest {
    private final TemplateBench bench = TemplateBench.template(new UnclosedText());

    @Test
    void closesTheTextBeforeTheParenthesis() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println("hello);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println("hello");
                    }
                }
                """);
    }

    @Test
    void closesTheTextBeforeTheSemicolon() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        String s = "a;
                        System.out.println(s);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String s = "a";
                        System.out.println(s);
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
