package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class ShrinkingWhileIndexedTest {
    private final TemplateBench bench = TemplateBench.template(new ShrinkingWhileIndexed());

    @Test
    void movesTheEndAndTheIndex() {
        bench.meets("""
                import java.util.ArrayList;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<Integer> a = new ArrayList<>(List.of(1, 1, 2, 1));
                        int n = a.size();
                        for (int i = 0; i < n; i++) {
                            if (a.get(i) == 1) {
                                a.remove(i);
                            }
                        }
                        System.out.println(a);
                    }
                }
                """).proposes("""
                import java.util.ArrayList;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<Integer> a = new ArrayList<>(List.of(1, 1, 2, 1));
                        int n = a.size();
                        for (int i = 0; i < a.size(); i++) {
                            if (a.get(i) == 1) {
                                a.remove(i--);
                            }
                        }
                        System.out.println(a);
                    }
                }
                """);
    }

    @Test
    void leavesLoopsThatRemoveNothingAlone() {
        bench.meets("""
                import java.util.ArrayList;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<Integer> a = new ArrayList<>(List.of(1));
                        for (int i = 0; i < 3; i++) {
                            System.out.println(a.get(i));
                        }
                    }
                }
                """).staysSilent();
    }
}
