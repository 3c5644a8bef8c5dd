package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class OtherConstantTest {
    private final TemplateBench bench = TemplateBench.template(new OtherConstant());

    @Test
    void capitalizesTheName() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "red";
                        System.out.println(Color.valueOf(s));
                    }

                    enum Color {
                        RED,
                        BLUE
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String s = "red";
                        System.out.println(Color.valueOf(s.toUpperCase()));
                    }

                    enum Color {
                        RED,
                        BLUE
                    }
                }
                """);
    }

    @Test
    void leavesUnknownNamesAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "green";
                        System.out.println(Color.valueOf(s));
                    }

                    enum Color {
                        RED,
                        BLUE
                    }
                }
                """).staysSilent();
    }
}
