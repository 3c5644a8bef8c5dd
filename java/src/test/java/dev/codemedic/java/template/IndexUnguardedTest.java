package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class IndexUnguardedTest {
    private final TemplateBench bench = TemplateBench.template(new IndexUnguarded());

    @Test
    void asksTheConditionFirst() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1};
                        int i = 3;
                        if (a[i] > 2) {
                            System.out.println("large");
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1};
                        int i = 3;
                        if (i < a.length && a[i] > 2) {
                            System.out.println("large");
                        }
                    }
                }
                """);
    }

    @Test
    void passesOverAnEmptyWord() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        for (String word : "a  b".split(" ")) {
                            System.out.println(word.charAt(0));
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        for (String word : "a  b".split(" ")) {
                            if (word.isEmpty()) {
                                continue;
                            }
                            System.out.println(word.charAt(0));
                        }
                    }
                }
                """);
    }

    @Test
    void standsInForAMissingElement() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {};
                        int first = a[0];
                        System.out.println(first);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {};
                        int first = a.length > 0 ? a[0] : 0;
                        System.out.println(first);
                    }
                }
                """);
    }
}
