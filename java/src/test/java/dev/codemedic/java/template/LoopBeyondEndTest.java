package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class LoopBeyondEndTest {
    private final TemplateBench bench = TemplateBench.template(new LoopBeyondEnd());

    @Test
    void stopsBeforeTheLengthOfAnArray() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int[] prices = {1, 2};
                        int sum = 0;
                        for (int i = 0; i <= prices.length; i++) {
                            sum += prices[i]; // fails
                        }
                        System.out.println(sum);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int[] prices = {1, 2};
                        int sum = 0;
                        for (int i = 0; i < prices.length; i++) {
                            sum += prices[i]; // fails
                        }
                        System.out.println(sum);
                    }
                }
                """);
    }

    @Test
    void leavesALoopThatStopsInTimeAlone() {
        bench.meets("""
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<String> names = List.of("a", "b");
                        for (int i = 0; i < names.size(); i++) {
                            System.out.println(names.get(i + 1));
                        }
                    }
                }
                """).staysSilent();
    }

    @Test
    void leavesConditionsThatAreNoBoundsAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "abc";
                        int i = 5;
                        if ("ac".indexOf(s.charAt(i)) >= 0) {
                            System.out.println(i);
                        }
                    }
                }
                """).staysSilent();
    }
}
