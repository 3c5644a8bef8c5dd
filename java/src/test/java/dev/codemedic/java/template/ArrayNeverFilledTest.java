package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class ArrayNeverFilledTest {
    private final TemplateBench bench = TemplateBench.template(new ArrayNeverFilled());

    @Test
    void createsTheElements() {
        bench.meets("""
                import java.util.*;

                class Main {
                    static class Seat {
                        boolean taken;
                    }

                    public static void main(String[] args) {
                        Seat[] seats = new Seat[3];
                        for (int i = 0; i < seats.length; i++) {
                            seats[i].taken = true; // fails
                        }
                    }
                }
                """).turns("new Seat[3];", "new Seat[3];\n        Arrays.setAll(seats, index -> new Seat());");
    }

    @Test
    void fillsBoxesWithZero() {
        bench.meets("""
                import java.util.Arrays;

                class Main {
                    public static void main(String[] args) {
                        Integer[] counts = new Integer[3];
                        counts[1]++; // fails
                    }
                }
                """).turns("new Integer[3];", "new Integer[3];\n        Arrays.fill(counts, 0);");
    }

    @Test
    void leavesArraysThatArePassedAlone() {
        bench.meets("""
                class Main {
                    static int size(String[] names) {
                        return names[0].length();
                    }

                    public static void main(String[] args) {
                        System.out.println(size(new String[1]));
                    }
                }
                """).staysSilent();
    }
}
