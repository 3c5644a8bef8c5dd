package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class IndexOfLengthTest {
    private final TemplateBench bench = TemplateBench.template(new IndexOfLength());

    @Test
    void takesTheLast() {
        bench.meets("""
                items = [1, 2]
                print(items[len(items)])
                """).proposes("""
                items = [1, 2]
                print(items[-1])
                """);
    }

    @Test
    void takesOneBefore() {
        bench.meets("""
                items = [1, 2]
                count = len(items)
                print(items[count])
                """).proposes("""
                items = [1, 2]
                count = len(items)
                print(items[count - 1])
                """);
    }

    @Test
    void leavesAFarIndexAlone() {
        bench.meets("""
                items = [1, 2]
                far = 7
                print(items[far])
                """).staysSilent();
    }

    @Test
    void leavesNeighboursInALoopAlone() {
        bench.meets("""
                grid = [[1, 2], [3, 4]]
                for d in (0, 1):
                    print(grid[1][1 + d])
                """).staysSilent();
    }
}
