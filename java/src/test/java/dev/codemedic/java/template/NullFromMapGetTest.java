package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NullFromMapGetTest {
    private final TemplateBench bench = TemplateBench.template(new NullFromMapGet());

    @Test
    void countsFromZero() {
        bench.meets("""
                import java.util.HashMap;
                import java.util.Map;

                class Main {
                    public static void main(String[] args) {
                        Map<String, Integer> counts = new HashMap<>();
                        for (String word : "a b a".split(" ")) {
                            counts.put(word, counts.get(word) + 1); // fails
                        }
                        System.out.println(counts);
                    }
                }
                """).turns("counts.get(word)", "counts.getOrDefault(word, 0)");
    }

    @Test
    void createsACollectionThatIsChanged() {
        bench.meets("""
                import java.util.*;

                class Main {
                    private final Map<String, List<String>> groups = new HashMap<>();

                    void file(String key, String value) {
                        groups.get(key).add(value); // fails
                    }

                    public static void main(String[] args) {
                        new Main().file("a", "b");
                    }
                }
                """).turns("groups.get(key)", "groups.computeIfAbsent(key, missing -> new ArrayList<>())");
    }

    @Test
    void followsTheValueThroughAVariable() {
        bench.meets("""
                import java.util.*;

                class Main {
                    public static void main(String[] args) {
                        Map<String, Set<Integer>> graph = new TreeMap<>();
                        Set<Integer> edges = graph.get("a");
                        edges.add(1); // fails
                    }
                }
                """).turns("graph.get(\"a\");", "graph.computeIfAbsent(\"a\", key -> new HashSet<>());");
    }

    @Test
    void followsTheValueThroughAMethod() {
        bench.meets("""
                import java.util.Map;

                class Main {
                    static final Map<String, Integer> STOCK = Map.of("pen", 3);

                    static Integer stock(String item) {
                        return STOCK.get(item);
                    }

                    public static void main(String[] args) {
                        int left = stock("cup"); // fails
                        System.out.println(left);
                    }
                }
                """).turns("STOCK.get(item)", "STOCK.getOrDefault(item, 0)");
    }

    @Test
    void leavesValuesWithoutANeutralOneAlone() {
        bench.meets("""
                import java.util.*;

                class Main {
                    record Cart(int total) {}

                    public static void main(String[] args) {
                        Map<String, Cart> carts = new HashMap<>();
                        System.out.println(carts.get("bob").total());
                    }
                }
                """).staysSilent();
    }
}
