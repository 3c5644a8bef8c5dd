package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class FieldNeverSetTest {
    private final TemplateBench bench = TemplateBench.template(new FieldNeverSet());

    @Test
    void startsACollection() {
        bench.meets("""
                import java.util.List;

                class Main {
                    private List<String> names;

                    void add(String name) {
                        names.add(name); // fails
                    }

                    public static void main(String[] args) {
                        new Main().add("a");
                    }
                }
                """)
                .turns(
                        "import java.util.List;\n\nclass Main {\n    private List<String> names;",
                        "import java.util.ArrayList;\nimport java.util.List;\n\nclass Main {\n    private List<String> names = new ArrayList<>();");
    }

    @Test
    void keepsWhatTheConstructorTakes() {
        bench.meets("""
                class Main {
                    private final int age;
                    private String name;

                    Main(String name, int age) {
                        this.age = age;
                    }

                    int length() {
                        return name.length() + age; // fails
                    }

                    public static void main(String[] args) {
                        System.out.println(new Main("bob", 3).length());
                    }
                }
                """).turns("this.age = age;", "this.age = age;\n        this.name = name;");
    }

    @Test
    void createsAnObject() {
        bench.meets("""
                class Main {
                    static class Engine {
                        int power = 3;
                    }

                    private Engine engine;

                    public static void main(String[] args) {
                        System.out.println(new Main().engine.power); // fails
                    }
                }
                """).turns("Engine engine;", "Engine engine = new Engine();");
    }

    @Test
    void leavesObjectsThatNeedArgumentsAlone() {
        bench.meets("""
                class Main {
                    record Engine(int power) {}

                    private Engine engine;

                    public static void main(String[] args) {
                        System.out.println(new Main().engine.power());
                    }
                }
                """).staysSilent();
    }
}
