package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class MisspeltSymbolTest {
    private final TemplateBench bench = TemplateBench.template(new MisspeltSymbol());

    @Test
    void renamesAVariable() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int total = 1;
                        System.out.println(totl);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int total = 1;
                        System.out.println(total);
                    }
                }
                """);
    }

    @Test
    void renamesEveryUseInTheMethod() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int count = 1;
                        System.out.println(cuont);
                        System.out.println(cuont + 1);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        int count = 1;
                        System.out.println(count);
                        System.out.println(count + 1);
                    }
                }
                """);
    }

    @Test
    void renamesAMethodOfThePlatform() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        String name = "ada";
                        System.out.println(name.toUppercase());
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String name = "ada";
                        System.out.println(name.toUpperCase());
                    }
                }
                """);
    }

    @Test
    void renamesAMethodOfTheClass() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(sqare(2));
                    }

                    static int square(int x) {
                        return x * x;
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(square(2));
                    }

                    static int square(int x) {
                        return x * x;
                    }
                }
                """);
    }

    @Test
    void renamesAClass() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        Sting name = "ada";
                        System.out.println(name);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        String name = "ada";
                        System.out.println(name);
                    }
                }
                """);
    }

    @Test
    void leavesANameThatResemblesNothingAlone() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(zoom);
                    }
                }
                """).staysSilent();
    }

    @Test
    void capitalizesAClassThatIsTakenForAPackage() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        system.out.println(1);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(1);
                    }
                }
                """);
    }
}
