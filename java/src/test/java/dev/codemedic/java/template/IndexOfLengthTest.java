package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class IndexOfLengthTest {
    private final TemplateBench bench = TemplateBench.template(new IndexOfLength());

    @Test
    void takesTheLastElement() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1, 2};
                        System.out.println(a[a.length]);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1, 2};
                        System.out.println(a[a.length - 1]);
                    }
                }
                """);
    }

    @Test
    void takesTheLastCharacter() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "abc";
                        System.out.println(s.charAt(s.length()));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String s = "abc";
                        System.out.println(s.charAt(s.length() - 1));
                    }
                }
                """);
    }

    @Test
    void countsDownFromTheLast() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1, 2};
                        for (int i = a.length; i >= 0; i--) {
                            System.out.println(a[i]);
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int[] a = {1, 2};
                        for (int i = a.length - 1; i >= 0; i--) {
                            System.out.println(a[i]);
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

    @Test
    void countsFromTheEnd() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "abc";
                        for (int i = 0; i < s.length(); i++) {
                            System.out.println(s.charAt(s.length() - i));
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String s = "abc";
                        for (int i = 0; i < s.length(); i++) {
                            System.out.println(s.charAt(s.length() - i - 1));
                        }
                    }
                }
                """);
    }
}
