package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class FractionAsWholeTest {
    private final TemplateBench bench = TemplateBench.template(new FractionAsWhole());

    @Test
    void dividesWholeNumbersWhereAnIndexIsMade() {
        bench.meets("""
                items = [1, 2, 3]
                middle = len(items) / 2
                print(items[middle])
                """).proposes("""
                items = [1, 2, 3]
                middle = len(items) // 2
                print(items[middle])
                """);
    }

    @Test
    void dividesInsideRange() {
        bench.meets("""
                n = 6
                for i in range(n / 2):
                    print(i)
                """).proposes("""
                n = 6
                for i in range(n // 2):
                    print(i)
                """);
    }

    @Test
    void dividesInsideASlice() {
        bench.meets("""
                items = [1, 2]
                print(items[: len(items) / 2])
                """).proposes("""
                items = [1, 2]
                print(items[: len(items) // 2])
                """);
    }

    @Test
    void cutsAnyOtherFraction() {
        bench.meets("""
                width = 2.0
                print("-" * width)
                """).proposes("""
                width = 2.0
                print("-" * int(width))
                """);
    }

    @Test
    void leavesTextAlone() {
        bench.meets("""
                print([1]["a"])
                """).staysSilent();
    }
}
