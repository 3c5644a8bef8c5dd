package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NeighbourBeyondEndTest {
    private final TemplateBench bench = TemplateBench.template(new NeighbourBeyondEnd());

    @Test
    void stopsEarlier() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1, 2};
                        for (int i = 0; i < a.length; i++) {
                            System.out.println(a[i] + a[i + 1]);
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1, 2};
                        for (int i = 0; i < a.length - 1; i++) {
                            System.out.println(a[i] + a[i + 1]);
                        }
                    }
                }
                """);
    }

    @Test
    void beginsLater() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1, 2};
                        for (int i = 0; i < a.length; i++) {
                            System.out.println(a[i - 1]);
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1, 2};
                        for (int i = 1; i < a.length; i++) {
                            System.out.println(a[i - 1]);
                        }
                    }
                }
                """);
    }

    @Test
    void leavesOtherIndicesAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1};
                        System.out.println(a[5]);
                    }
                }
                """).staysSilent();
    }
}
