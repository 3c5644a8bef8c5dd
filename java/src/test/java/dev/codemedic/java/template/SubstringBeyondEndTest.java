package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class SubstringBeyondEndTest {
    private final TemplateBench bench = TemplateBench.template(new SubstringBeyondEnd());

    @Test
    void endsWithTheText() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "abc";
                        System.out.println(s.substring(0, 5));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String s = "abc";
                        System.out.println(s.substring(0, Math.min(5, s.length())));
                    }
                }
                """);
    }

    @Test
    void takesTheWholeTextWithoutTheMark() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "abc";
                        int at = s.indexOf(":");
                        System.out.println(s.substring(0, at));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String s = "abc";
                        int at = s.indexOf(":");
                        System.out.println(at < 0 ? s : s.substring(0, at));
                    }
                }
                """);
    }

    @Test
    void leavesElementsAlone() {
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
    void passesOverWhatLacksTheMark() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        for (String line : new String[] {"a=b", "x"}) {
                            int eq = line.indexOf('=');
                            System.out.println(line.substring(0, eq));
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        for (String line : new String[] {"a=b", "x"}) {
                            int eq = line.indexOf('=');
                            if (eq < 0) {
                                continue;
                            }
                            System.out.println(line.substring(0, eq));
                        }
                    }
                }
                """);
    }
}
