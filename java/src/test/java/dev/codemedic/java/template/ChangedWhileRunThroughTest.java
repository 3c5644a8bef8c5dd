package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class ChangedWhileRunThroughTest {
    private final TemplateBench bench = TemplateBench.template(new ChangedWhileRunThrough());

    @Test
    void removesByCondition() {
        bench.meets("""
                import java.util.ArrayList;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<Integer> a = new ArrayList<>(List.of(1, 2, 3));
                        for (Integer x : a) {
                            if (x < 2) {
                                a.remove(x);
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
                        List<Integer> a = new ArrayList<>(List.of(1, 2, 3));
                        a.removeIf(x -> x < 2);
                        System.out.println(a);
                    }
                }
                """);
    }

    @Test
    void runsThroughACopy() {
        bench.meets("""
                import java.util.ArrayList;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<Integer> a = new ArrayList<>(List.of(1, 2, 3));
                        for (Integer x : a) {
                            if (x < 2) {
                                a.add(x * 10);
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
                        List<Integer> a = new ArrayList<>(List.of(1, 2, 3));
                        for (Integer x : new ArrayList<>(a)) {
                            if (x < 2) {
                                a.add(x * 10);
                            }
                        }
                        System.out.println(a);
                    }
                }
                """);
    }

    @Test
    void leavesIteratorsAlone() {
        bench.meets("""
                import java.util.ArrayList;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<Integer> a = new ArrayList<>(List.of(1, 2, 3));
                        var it = a.iterator();
                        a.add(4);
                        System.out.println(it.next());
                    }
                }
                """).staysSilent();
    }
}
