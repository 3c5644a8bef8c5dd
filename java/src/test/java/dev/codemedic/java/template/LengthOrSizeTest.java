package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class LengthOrSizeTest {
    private final TemplateBench bench = TemplateBench.template(new LengthOrSize());

    @Test
    void asksAListForItsSize() {
        bench.meetsUncompiled("""
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<String> names = List.of("a");
                        System.out.println(names.length);
                    }
                }
                """).proposes("""
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        List<String> names = List.of("a");
                        System.out.println(names.size());
                    }
                }
                """);
    }

    @Test
    void asksAnArrayForItsLength() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int[] numbers = {1};
                        System.out.println(numbers.length());
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int[] numbers = {1};
                        System.out.println(numbers.length);
                    }
                }
                """);
    }

    @Test
    void asksATextForItsLength() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        String text = "a";
                        System.out.println(text.size());
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String text = "a";
                        System.out.println(text.length());
                    }
                }
                """);
    }

    @Test
    void leavesOtherNamesAlone() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        String text = "a";
                        System.out.println(text.width());
                    }
                }
                """).staysSilent();
    }
}
