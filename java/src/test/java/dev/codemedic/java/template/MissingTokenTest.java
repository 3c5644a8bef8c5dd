package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class MissingTokenTest {
    private final TemplateBench bench = TemplateBench.template(new MissingToken());

    @Test
    void putsASemicolon() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int x = 1
                        System.out.println(x);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int x = 1;
                        System.out.println(x);
                    }
                }
                """);
    }

    @Test
    void putsAParenthesis() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int x = 1;
                        if (x == 1 {
                            System.out.println(x);
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int x = 1;
                        if (x == 1) {
                            System.out.println(x);
                        }
                    }
                }
                """);
    }

    @Test
    void closesABlock() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(1);
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
    void quotesATextTwice() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println('hello');
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
