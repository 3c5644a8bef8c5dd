package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class ArrayTooShortTest {
    private final TemplateBench bench = TemplateBench.template(new ArrayTooShort());

    @Test
    void makesTheArrayLonger() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int n = 3;
                        int[] squares = new int[n];
                        for (int i = 0; i <= n; i++) {
                            squares[i] = i * i;
                        }
                        System.out.println(squares[n]);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int n = 3;
                        int[] squares = new int[n + 1];
                        for (int i = 0; i <= n; i++) {
                            squares[i] = i * i;
                        }
                        System.out.println(squares[n]);
                    }
                }
                """);
    }

    @Test
    void leavesFarIndicesAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int n = 3;
                        int[] a = new int[n];
                        System.out.println(a[9]);
                    }
                }
                """).staysSilent();
    }
}
