package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class FormatMismatchTest {
    private final TemplateBench bench = TemplateBench.template(new FormatMismatch());

    @Test
    void showsAFraction() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(String.format("%d", 2.5));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(String.format("%f", 2.5));
                    }
                }
                """);
    }

    @Test
    void showsAText() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(String.format("%5d", "a"));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(String.format("%5s", "a"));
                    }
                }
                """);
    }

    @Test
    void writesAPercentSign() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(String.format("50% off"));
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(String.format("50%% off"));
                    }
                }
                """);
    }

    @Test
    void leavesThrownOnesAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        throw new java.util.UnknownFormatConversionException("y");
                    }
                }
                """).staysSilent();
    }
}
