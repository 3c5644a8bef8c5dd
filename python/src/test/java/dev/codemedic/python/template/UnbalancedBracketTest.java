package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class UnbalancedBracketTest {
    private final TemplateBench bench = TemplateBench.template(new UnbalancedBracket());

    @Test
    void closesACall() {
        bench.meets("""
                print(len("ab")
                print(3)
                """).proposes("""
                print(len("ab"))
                print(3)
                """);
    }

    @Test
    void closesTheRightKind() {
        bench.meets("""
                items = [1, 2)
                print(items)
                """).proposes("""
                items = [1, 2]
                print(items)
                """);
    }

    @Test
    void removesWhatClosesNothing() {
        bench.meets("""
                print(3))
                """).proposes("""
                print(3)
                """);
    }

    @Test
    void closesAListOverSeveralLines() {
        bench.meets("""
                items = [
                    1,
                    2,

                print(items)
                """).proposes("""
                items = [
                    1,
                    2,
                ]

                print(items)
                """);
    }

    @Test
    void leavesBalancedLinesAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
