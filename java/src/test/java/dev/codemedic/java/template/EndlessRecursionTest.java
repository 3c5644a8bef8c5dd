package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class EndlessRecursionTest {
    private final TemplateBench bench = TemplateBench.template(new EndlessRecursion());

    @Test
    void endsAProduct() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(ways(4));
                    }

                    static long ways(int n) {
                        return n * ways(n - 1);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(ways(4));
                    }

                    static long ways(int n) {
                        if (n <= 0) {
                            return 1;
                        }
                        return n * ways(n - 1);
                    }
                }
                """);
    }

    @Test
    void endsWhereTheEndIsJumpedOver() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(even(5));
                    }

                    static int even(int n) {
                        if (n == 0) {
                            return 0;
                        }
                        return 1 + even(n - 2);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(even(5));
                    }

                    static int even(int n) {
                        if (n <= 0) {
                            return 0;
                        }
                        return 1 + even(n - 2);
                    }
                }
                """);
    }

    @Test
    void readsTheField() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(new Main().getName());
                    }

                    private String name = "ada";

                    String getName() {
                        return getName();
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(new Main().getName());
                    }

                    private String name = "ada";

                    String getName() {
                        return name;
                    }
                }
                """);
    }

    @Test
    void leavesWhatDoesNotCallItselfAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        throw new StackOverflowError();
                    }
                }
                """).staysSilent();
    }
}
