package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NothingToTakeTest {
    private final TemplateBench bench = TemplateBench.template(new NothingToTake());

    @Test
    void standsInForAnAbsentValue() {
        bench.meets("""
                import java.util.Optional;

                class Main {
                    public static void main(String[] args) {
                        Optional<Integer> found = Optional.empty();
                        int n = found.get();
                        System.out.println(n);
                    }
                }
                """).proposes("""
                import java.util.Optional;

                class Main {
                    public static void main(String[] args) {
                        Optional<Integer> found = Optional.empty();
                        int n = found.orElse(0);
                        System.out.println(n);
                    }
                }
                """);
    }

    @Test
    void standsInForAnAbsentMaximum() {
        bench.meets("""
                import java.util.stream.IntStream;

                class Main {
                    public static void main(String[] args) {
                        int max = IntStream.empty().max().getAsInt();
                        System.out.println(max);
                    }
                }
                """).proposes("""
                import java.util.stream.IntStream;

                class Main {
                    public static void main(String[] args) {
                        int max = IntStream.empty().max().orElse(0);
                        System.out.println(max);
                    }
                }
                """);
    }

    @Test
    void asksBeforeALoopGoesOn() {
        bench.meets("""
                import java.util.Iterator;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        Iterator<String> it = List.of("a").iterator();
                        while (true) {
                            System.out.println(it.next());
                        }
                    }
                }
                """).proposes("""
                import java.util.Iterator;
                import java.util.List;

                class Main {
                    public static void main(String[] args) {
                        Iterator<String> it = List.of("a").iterator();
                        while (it.hasNext()) {
                            System.out.println(it.next());
                        }
                    }
                }
                """);
    }

    @Test
    void doesNothingWithAnEmptyStack() {
        bench.meets("""
                import java.util.Stack;

                class Main {
                    public static void main(String[] args) {
                        Stack<Integer> stack = new Stack<>();
                        System.out.println(stack.pop());
                    }
                }
                """).proposes("""
                import java.util.Stack;

                class Main {
                    public static void main(String[] args) {
                        Stack<Integer> stack = new Stack<>();
                        if (stack.isEmpty()) {
                            return;
                        }
                        System.out.println(stack.pop());
                    }
                }
                """);
    }

    @Test
    void leavesThrownOnesAlone() {
        bench.meets("""
                import java.util.NoSuchElementException;

                class Main {
                    public static void main(String[] args) {
                        throw new NoSuchElementException("none");
                    }
                }
                """).staysSilent();
    }
}
