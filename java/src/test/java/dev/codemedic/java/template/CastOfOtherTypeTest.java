package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class CastOfOtherTypeTest {
    private final TemplateBench bench = TemplateBench.template(new CastOfOtherType());

    @Test
    void showsANumberAsText() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        Object port = 8080;
                        String text = (String) port;
                        System.out.println(text);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        Object port = 8080;
                        String text = String.valueOf(port);
                        System.out.println(text);
                    }
                }
                """);
    }

    @Test
    void readsATextAsNumber() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        Object port = "8080";
                        int number = (Integer) port;
                        System.out.println(number);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        Object port = "8080";
                        int number = Integer.parseInt((String) port);
                        System.out.println(number);
                    }
                }
                """);
    }

    @Test
    void narrowsANumber() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        Object size = 3L;
                        int number = (int) size;
                        System.out.println(number);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        Object size = 3L;
                        int number = ((Number) size).intValue();
                        System.out.println(number);
                    }
                }
                """);
    }

    @Test
    void passesOverOtherClasses() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        for (Object each : new Object[] {new StringBuilder("a"), 3}) {
                            StringBuilder text = (StringBuilder) each;
                            System.out.println(text);
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        for (Object each : new Object[] {new StringBuilder("a"), 3}) {
                            if (!(each instanceof StringBuilder)) {
                                continue;
                            }
                            StringBuilder text = (StringBuilder) each;
                            System.out.println(text);
                        }
                    }
                }
                """);
    }
}
