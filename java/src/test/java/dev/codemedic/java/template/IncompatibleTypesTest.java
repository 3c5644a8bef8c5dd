package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class IncompatibleTypesTest {
    private final TemplateBench bench = TemplateBench.template(new IncompatibleTypes());

    @Test
    void readsANumberFromAText() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int port = "80";
                        System.out.println(port);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int port = Integer.parseInt("80");
                        System.out.println(port);
                    }
                }
                """);
    }

    @Test
    void writesANumberAsText() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        String text = 5;
                        System.out.println(text);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String text = String.valueOf(5);
                        System.out.println(text);
                    }
                }
                """);
    }

    @Test
    void declaresTheWiderType() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int half = 5 / 2.0;
                        System.out.println(half);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        double half = 5 / 2.0;
                        System.out.println(half);
                    }
                }
                """);
    }

    @Test
    void castsWhereTheTypeIsGiven() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(rounded(2.5));
                    }

                    static int rounded(double x) {
                        return Math.round(x);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(rounded(2.5));
                    }

                    static int rounded(double x) {
                        return (int) Math.round(x);
                    }
                }
                """);
    }

    @Test
    void comparesInACondition() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int x = 1;
                        if (x = 2) {
                            System.out.println(x);
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int x = 1;
                        if (x == 2) {
                            System.out.println(x);
                        }
                    }
                }
                """);
    }

    @Test
    void leavesTypesThatHaveNothingInCommonAlone() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        Thread thread = new StringBuilder();
                    }
                }
                """).staysSilent();
    }
}
