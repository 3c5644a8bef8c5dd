package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NullReturnedTest {
    private final TemplateBench bench = TemplateBench.template(new NullReturned());

    @Test
    void returnsAnEmptyListInsteadOfNull() {
        bench.meets("""
                import java.util.List;

                class Main {
                    static List<String> friends(String name) {
                        if (name.equals("bob")) {
                            return List.of("eve");
                        }
                        return null;
                    }

                    public static void main(String[] args) {
                        for (String friend : friends("tom")) { // fails
                            System.out.println(friend);
                        }
                    }
                }
                """).turns("return null;", "return List.of();");
    }

    @Test
    void returnsAnEmptyTextInsteadOfNull() {
        bench.meets("""
                class Main {
                    static String city(int code) {
                        return code == 1 ? "Bonn" : null;
                    }

                    public static void main(String[] args) {
                        String city = city(2);
                        System.out.println(city.length()); // fails
                    }
                }
                """).turns("null;", "\"\";");
    }

    @Test
    void leavesTypesWithoutANeutralValueAlone() {
        bench.meets("""
                class Main {
                    record Point(int x) {}

                    static Point find() {
                        return null;
                    }

                    public static void main(String[] args) {
                        System.out.println(find().x());
                    }
                }
                """).staysSilent();
    }
}
