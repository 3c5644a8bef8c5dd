package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class MissingReturnStatementTest {
    private final TemplateBench bench = TemplateBench.template(new MissingReturnStatement());

    @Test
    void returnsWhatWasComputed() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(sum(new int[] {1, 2}));
                    }

                    static int sum(int[] numbers) {
                        int sum = 0;
                        for (int n : numbers) {
                            sum += n;
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(sum(new int[] {1, 2}));
                    }

                    static int sum(int[] numbers) {
                        int sum = 0;
                        for (int n : numbers) {
                            sum += n;
                        }
                        return sum;
                    }
                }
                """);
    }

    @Test
    void returnsTheExpressionThatIsDropped() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(sum(new int[] {1, 2}));
                    }

                    static int sum(int[] numbers) {
                        Math.abs(numbers[0]);
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(sum(new int[] {1, 2}));
                    }

                    static int sum(int[] numbers) {
                        return Math.abs(numbers[0]);
                    }
                }
                """);
    }

    @Test
    void returnsMinusOneWhereASearchFindsNothing() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(indexOfSeven(new int[0]));
                    }

                    static int indexOfSeven(int[] numbers) {
                        for (int i = 0; i < numbers.length; i++) {
                            if (numbers[i] == 7) {
                                return i;
                            }
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(indexOfSeven(new int[0]));
                    }

                    static int indexOfSeven(int[] numbers) {
                        for (int i = 0; i < numbers.length; i++) {
                            if (numbers[i] == 7) {
                                return i;
                            }
                        }
                        return -1;
                    }
                }
                """);
    }

    @Test
    void leavesAnotherErrorAlone() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int x = y;
                    }
                }
                """).staysSilent();
    }
}
