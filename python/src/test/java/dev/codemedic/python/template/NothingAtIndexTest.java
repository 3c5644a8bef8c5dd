package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NothingAtIndexTest {
    private final TemplateBench bench = TemplateBench.template(new NothingAtIndex());

    @Test
    void skipsRowsThatAreTooShort() {
        bench.meets("""
                for line in ["a,1", "b"]:
                    parts = line.split(",")
                    print(parts[1])
                """).proposes("""
                for line in ["a,1", "b"]:
                    parts = line.split(",")
                    if len(parts) <= 1:
                        continue
                    print(parts[1])
                """);
    }

    @Test
    void takesTheNeutralValueInstead() {
        bench.meets("""
                def first(scores):
                    return 1 + scores[0]


                print(first([]))
                """).proposes("""
                def first(scores):
                    return 1 + (scores[0] if scores else 0)


                print(first([]))
                """);
    }

    @Test
    void popsOnlyWhereSomethingIsLeft() {
        bench.meets("""
                stack = []
                top = stack.pop()
                print(top + 1)
                """).proposes("""
                stack = []
                top = stack.pop() if stack else 0
                print(top + 1)
                """);
    }

    @Test
    void leavesALoopIndexAlone() {
        bench.meets("""
                items = [1]
                for i in range(3):
                    print(items[i])
                """).staysSilent();
    }

    @Test
    void slicesWhereAListIsMade() {
        bench.meets("""
                items = []
                first = [items[0]]
                print(first)
                """).proposes("""
                items = []
                first = items[:1]
                print(first)
                """);
    }
}
