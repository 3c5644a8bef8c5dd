package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class OverriddenByAnotherNameTest {
    private final TemplateBench bench = TemplateBench.template(new OverriddenByAnotherName());

    @Test
    void takesTheNameThatIsAskedFor() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(((Shape) new Square()).area());
                    }

                    interface Shape {
                        double area();
                    }

                    static class Square implements Shape {
                        @Override
                        public double aera() {
                            return 4;
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(((Shape) new Square()).area());
                    }

                    interface Shape {
                        double area();
                    }

                    static class Square implements Shape {
                        @Override
                        public double area() {
                            return 4;
                        }
                    }
                }
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int x = 1
                        System.out.println(x);
                    }
                }
                """).staysSilent();
    }
}
