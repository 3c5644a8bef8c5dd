package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class UnmodifiableTest {
    private final TemplateBench bench = TemplateBench.template(new Unmodifiable());

    @Test
    void copiesWhereTheListIsMade() {
        bench.meets("""
                import java.util.ArrayList;
                import java.util.Arrays;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<String> a = Arrays.asList("a", "b");
                        a.remove("a");
                        System.out.println(a);
                    }
                }
                """).proposes("""
                import java.util.ArrayList;
                import java.util.Arrays;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<String> a = new ArrayList<>(Arrays.asList("a", "b"));
                        a.remove("a");
                        System.out.println(a);
                    }
                }
                """);
    }

    @Test
    void copiesWhatAMethodGives() {
        bench.meets("""
                import java.util.ArrayList;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<String> a = names();
                        a.add("c");
                        System.out.println(a);
                    }

                    static List<String> names() {
                        return List.of("a");
                    }
                }
                """).proposes("""
                import java.util.ArrayList;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<String> a = names();
                        a.add("c");
                        System.out.println(a);
                    }

                    static List<String> names() {
                        return new ArrayList<>(List.of("a"));
                    }
                }
                """);
    }

    @Test
    void copiesAMap() {
        bench.meets("""
                import java.util.LinkedHashMap;
                import java.util.Map;

                class Main {
                    public static void main(String[] args) {
                        Map<String, Integer> m = Map.of("a", 1);
                        m.put("b", 2);
                        System.out.println(m.size());
                    }
                }
                """).proposes("""
                import java.util.LinkedHashMap;
                import java.util.Map;

                class Main {
                    public static void main(String[] args) {
                        Map<String, Integer> m = new LinkedHashMap<>(Map.of("a", 1));
                        m.put("b", 2);
                        System.out.println(m.size());
                    }
                }
                """);
    }

    @Test
    void leavesOtherOperationsAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        throw new UnsupportedOperationException("later");
                    }
                }
                """).staysSilent();
    }

    @Test
    void keepsACopyOfWhatIsPassed() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        Packing.of().also("book");
                    }
                }
                """).with("Packing.java", """
                import java.util.List;

                class Packing {
                    private final List<String> things;

                    private Packing(List<String> things) {
                        this.things = things;
                    }

                    static Packing of() {
                        return new Packing(List.of("towel"));
                    }

                    void also(String thing) {
                        things.add(thing);
                    }
                }
                """).proposes("Packing.java", """
                import java.util.ArrayList;
                import java.util.List;

                class Packing {
                    private final List<String> things;

                    private Packing(List<String> things) {
                        this.things = new ArrayList<>(things);
                    }

                    static Packing of() {
                        return new Packing(List.of("towel"));
                    }

                    void also(String thing) {
                        things.add(thing);
                    }
                }
                """);
    }
}
