package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NothingNextTest {
    private final TemplateBench bench = TemplateBench.template(new NothingNext());

    @Test
    void takesNone() {
        bench.meets("""
                first = next(iter([]))
                print(first)
                """).proposes("""
                first = next(iter([]), None)
                print(first)
                """);
    }

    @Test
    void takesWhatTheUseNeeds() {
        bench.meets("""
                rows = iter([])
                print(1 + next(rows))
                """).proposes("""
                rows = iter([])
                print(1 + next(rows, 0))
                """);
    }

    @Test
    void leavesAnotherErrorAlone() {
        bench.meets("""
                raise RuntimeError("no rows")
                """).staysSilent();
    }
}
