package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ShrinkingWhileIndexedTest {
    private final TemplateBench bench = TemplateBench.template(new ShrinkingWhileIndexed());

    @Test
    void goesFromTheEnd() {
        bench.meets("""
                items = [1, 1, 2]
                for i in range(len(items)):
                    if items[i] == 1:
                        items.pop(i)
                print(items)
                """).proposes("""
                items = [1, 1, 2]
                for i in reversed(range(len(items))):
                    if items[i] == 1:
                        items.pop(i)
                print(items)
                """);
    }

    @Test
    void leavesPlainLoopsAlone() {
        bench.meets("""
                items = [1]
                for i in range(3):
                    print(items[i])
                """).staysSilent();
    }
}
