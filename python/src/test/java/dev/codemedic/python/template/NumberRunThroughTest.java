package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NumberRunThroughTest {
    private final TemplateBench bench = TemplateBench.template(new NumberRunThrough());

    @Test
    void countsUpToANumber() {
        bench.meets("""
                n = 3
                for i in n:
                    print(i)
                """).proposes("""
                n = 3
                for i in range(n):
                    print(i)
                """);
    }

    @Test
    void countsUpToALength() {
        bench.meets("""
                items = [1]
                for i in len(items):
                    print(items[i])
                """).proposes("""
                items = [1]
                for i in range(len(items)):
                    print(items[i])
                """);
    }

    @Test
    void sumsSingleValues() {
        bench.meets("""
                a = 1
                print(sum(a))
                """).proposes("""
                a = 1
                print(sum([a]))
                """);
    }

    @Test
    void appendsOneValue() {
        bench.meets("""
                items = [1]
                items.extend(2)
                print(items)
                """).proposes("""
                items = [1]
                items.append(2)
                print(items)
                """);
    }

    @Test
    void comparesWithANumber() {
        bench.meets("""
                limit = 5
                print(3 in limit)
                """).proposes("""
                limit = 5
                print(3 == limit)
                """);
    }

    @Test
    void leavesNoneAlone() {
        bench.meets("""
                for x in None:
                    pass
                """).staysSilent();
    }

    @Test
    void appendsInsteadOfExtending() {
        bench.meets("""
                items = [1]
                for n in (2, 3):
                    items += n
                print(items)
                """).proposes("""
                items = [1]
                for n in (2, 3):
                    items.append(n)
                print(items)
                """);
    }
}
