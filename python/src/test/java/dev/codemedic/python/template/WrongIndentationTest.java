package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class WrongIndentationTest {
    private final TemplateBench bench = TemplateBench.template(new WrongIndentation());

    @Test
    void takesTheDepthOfItsNeighbours() {
        bench.meets("""
                x = 3
                  y = 4
                print(x + y)
                """).proposes("""
                x = 3
                y = 4
                print(x + y)
                """);
    }

    @Test
    void findsTheNearestLevel() {
        bench.meets("""
                def f(n):
                    if n:
                        n += 1
                      n += 2
                    return n


                print(f(1))
                """).alsoProposes("""
                def f(n):
                    if n:
                        n += 1
                    n += 2
                    return n


                print(f(1))
                """);
    }

    @Test
    void writesBlanksForTabs() {
        bench.meets("""
                def f(n):
                    n += 1
                	n += 2
                    return n


                print(f(1))
                """).proposes("""
                def f(n):
                    n += 1
                    n += 2
                    return n


                print(f(1))
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
