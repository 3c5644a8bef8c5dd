package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class MissingImportTest {
    private final TemplateBench bench = TemplateBench.template(new MissingImport());

    @Test
    void importsFromThePlatform() {
        bench.meetsUncompiled("""
                import java.util.HashMap;

                class Main {
                    public static void main(String[] args) {
                        Map<String, Integer> ages = new HashMap<>();
                        System.out.println(ages);
                    }
                }
                """).proposes("""
                import java.util.HashMap;
                import java.util.Map;

                class Main {
                    public static void main(String[] args) {
                        Map<String, Integer> ages = new HashMap<>();
                        System.out.println(ages);
                    }
                }
                """);
    }

    @Test
    void importsAClassThatIsNamedInACall() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(Arrays.asList(1, 2));
                    }
                }
                """).proposes("""
                import java.util.Arrays;

                class Main {
                    public static void main(String[] args) {
                        System.out.println(Arrays.asList(1, 2));
                    }
                }
                """);
    }

    @Test
    void importsFromAnotherPackageOfTheProject() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(Price.of(1));
                    }
                }
                """).with("shop/Price.java", """
                package shop;

                public class Price {
                    public static int of(int cents) {
                        return cents;
                    }
                }
                """).proposes("""
                import shop.Price;

                class Main {
                    public static void main(String[] args) {
                        System.out.println(Price.of(1));
                    }
                }
                """);
    }

    @Test
    void leavesANameThatNobodyHasAlone() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        Frobnicator f = null;
                    }
                }
                """).staysSilent();
    }
}
