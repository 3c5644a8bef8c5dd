package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class OtherTokenTest {
    private final TemplateBench bench = TemplateBench.template(new OtherToken());

    @Test
    void runsWhileNumbersCome() {
        bench.meets("""
                import java.util.Scanner;

                class Main {
                    public static void main(String[] args) {
                        Scanner in = new Scanner("1 2 end");
                        int sum = 0;
                        while (in.hasNext()) {
                            sum += in.nextInt();
                        }
                        System.out.println(sum);
                    }
                }
                """).proposes("""
                import java.util.Scanner;

                class Main {
                    public static void main(String[] args) {
                        Scanner in = new Scanner("1 2 end");
                        int sum = 0;
                        while (in.hasNextInt()) {
                            sum += in.nextInt();
                        }
                        System.out.println(sum);
                    }
                }
                """);
    }

    @Test
    void leavesOtherMismatchesAlone() {
        bench.meets("""
                import java.util.InputMismatchException;

                class Main {
                    public static void main(String[] args) {
                        throw new InputMismatchException("x");
                    }
                }
                """).staysSilent();
    }

    @Test
    void passesOverWhereWordsComeFirst() {
        bench.meets("""
                import java.util.Scanner;

                class Main {
                    public static void main(String[] args) {
                        Scanner in = new Scanner("ann 1 bob x cid 3");
                        int sum = 0;
                        while (in.hasNext()) {
                            String name = in.next();
                            sum += in.nextInt();
                        }
                        System.out.println(sum);
                    }
                }
                """).proposes("""
                import java.util.Scanner;

                class Main {
                    public static void main(String[] args) {
                        Scanner in = new Scanner("ann 1 bob x cid 3");
                        int sum = 0;
                        while (in.hasNext()) {
                            String name = in.next();
                            if (!in.hasNextInt()) {
                                in.next();
                                continue;
                            }
                            sum += in.nextInt();
                        }
                        System.out.println(sum);
                    }
                }
                """);
    }
}
