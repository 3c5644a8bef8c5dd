package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class LoopPastEndTest {
    private final TemplateBench bench = TemplateBench.template(new LoopPastEnd());

    @Test
    void stopsAtTheLength() {
        bench.meets("""
                items = [1, 2]
                for i in range(len(items) + 1):
                    print(items[i])
                """).proposes("""
                items = [1, 2]
                for i in range(len(items)):
                    print(items[i])
                """);
    }

    @Test
    void stopsOneEarlierWhereTheNextIsRead() {
        bench.meets("""
                items = [1, 2]
                for i in range(len(items)):
                    print(items[i], items[i + 1])
                """).proposes("""
                items = [1, 2]
                for i in range(len(items) - 1):
                    print(items[i], items[i + 1])
                """);
    }

    @Test
    void tightensAWhile() {
        bench.meets("""
                items = [1, 2]
                i = 0
                while i <= len(items):
                    print(items[i])
                    i += 1
                """).proposes("""
                items = [1, 2]
                i = 0
                while i < len(items):
                    print(items[i])
                    i += 1
                """);
    }

    @Test
    void indexesOneLowerWhereTheLoopCountsFromOne() {
        bench.meets("""
                names = ["a", "b"]
                for i in range(1, len(names) + 1):
                    print(i, names[i])
                """).proposes("""
                names = ["a", "b"]
                for i in range(1, len(names) + 1):
                    print(i, names[i - 1])
                """);
    }

    @Test
    void stopsWhereALiveBoundIsTooFar() {
        bench.meets("""
                size = 3
                items = [1, 2]
                for i in range(size):
                    print(items[i])
                """).proposes("""
                size = 3
                items = [1, 2]
                for i in range(size - 1):
                    print(items[i])
                """);
    }

    @Test
    void leavesAFixedIndexAlone() {
        bench.meets("""
                items = []
                print(items[0])
                """).staysSilent();
    }
}
