package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class FieldShadowedTest {
    private final TemplateBench bench = TemplateBench.template(new FieldShadowed());

    @Test
    void assignsTheField() {
        bench.meets("""
                class Main {
                    private String name;

                    Main(String name) {
                        name = name;
                    }

                    public static void main(String[] args) {
                        System.out.println(new Main("bob").name.length()); // fails
                    }
                }
                """).turns("        name = name;", "        this.name = name;");
    }

    @Test
    void makesALocalVariableTheField() {
        bench.meets("""
                import java.util.*;

                class Main {
                    private List<String> names;

                    Main() {
                        List<String> names = new ArrayList<>();
                    }

                    public static void main(String[] args) {
                        new Main().names.add("x"); // fails
                    }
                }
                """).turns("        List<String> names = new ArrayList<>();", "        names = new ArrayList<>();");
    }

    @Test
    void leavesFieldsThatAreNotShadowedAlone() {
        bench.meets("""
                class Main {
                    private String name;

                    public static void main(String[] args) {
                        System.out.println(new Main().name.length());
                    }
                }
                """).staysSilent();
    }

    @Test
    void takesTheParameterThatLooksAlike() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(new Main("ada").name.length());
                    }

                    private String name;

                    Main(String nam) {
                        name = name;
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(new Main("ada").name.length());
                    }

                    private String name;

                    Main(String nam) {
                        name = nam;
                    }
                }
                """);
    }
}
