package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class BestOfNothingTest {
    private final TemplateBench bench = TemplateBench.template(new BestOfNothing());

    @Test
    void namesADefault() {
        bench.meets("""
                scores = []
                print(max(scores))
                """).proposes("""
                scores = []
                print(max(scores, default=0))
                """);
    }

    @Test
    void keepsTheKey() {
        bench.meets("""
                words = []
                print(min(words, key=len))
                """).proposes("""
                words = []
                print(min(words, key=len, default=0))
                """);
    }

    @Test
    void leavesAnotherErrorAlone() {
        bench.meets("""
                int("x")
                """).staysSilent();
    }

    @Test
    void namesADefaultBesideAGenerator() {
        bench.meets("""
                print(max(n for n in []))
                """).proposes("""
                print(max((n for n in []), default=0))
                """);
    }
}
