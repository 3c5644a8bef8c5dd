package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class MissingCaseTest {
    private final TemplateBench bench = TemplateBench.template(new MissingCase());

    @Test
    void refusesTheRest() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(name(Color.RED));
                    }

                    static String name(Color c) {
                        return switch (c) {
                            case RED -> "red";
                        };
                    }

                    enum Color {
                        RED,
                        BLUE
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(name(Color.RED));
                    }

                    static String name(Color c) {
                        return switch (c) {
                            case RED -> "red";
                            default -> throw new IllegalStateException("unexpected value");
                        };
                    }

                    enum Color {
                        RED,
                        BLUE
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
