package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NoNumberInTextTest {
    private final TemplateBench bench = TemplateBench.template(new NoNumberInText());

    @Test
    void cutsBlanks() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = " 40";
                        System.out.println(Integer.parseInt(s));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String s = " 40";
                        System.out.println(Integer.parseInt(s.trim()));
                    }
                }
                """);
    }

    @Test
    void takesSeparatorsOut() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "1,234";
                        System.out.println(Integer.parseInt(s));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String s = "1,234";
                        System.out.println(Integer.parseInt(s.replace(",", "")));
                    }
                }
                """);
    }

    @Test
    void skipsEmptyTexts() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        int sum = 0;
                        for (String s : "1,,2".split(",")) {
                            sum += Integer.parseInt(s);
                        }
                        System.out.println(sum);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int sum = 0;
                        for (String s : "1,,2".split(",")) {
                            if (s.isEmpty()) {
                                continue;
                            }
                            sum += Integer.parseInt(s);
                        }
                        System.out.println(sum);
                    }
                }
                """);
    }

    @Test
    void cutsAFraction() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "2.5";
                        System.out.println(Integer.parseInt(s));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String s = "2.5";
                        System.out.println((int) Double.parseDouble(s));
                    }
                }
                """);
    }

    @Test
    void readsABase() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "0x1F";
                        System.out.println(Integer.parseInt(s));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String s = "0x1F";
                        System.out.println(Integer.decode(s));
                    }
                }
                """);
    }

    @Test
    void leavesOddTextsAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String s = "12ab";
                        System.out.println(Integer.parseInt(s));
                    }
                }
                """).staysSilent();
    }
}
