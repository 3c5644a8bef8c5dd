package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MisspeltKeywordTest {
    private final TemplateBench bench = TemplateBench.template(new MisspeltKeyword());

    @Test
    void spellsWhile() {
        bench.meets("""
                i = 0
                whlie i < 2:
                    i += 1
                print(i)
                """).proposes("""
                i = 0
                while i < 2:
                    i += 1
                print(i)
                """);
    }

    @Test
    void spellsReturn() {
        bench.meets("""
                def f():
                    retrun 3


                print(f())
                """).proposes("""
                def f():
                    return 3


                print(f())
                """);
    }

    @Test
    void writesItSmall() {
        bench.meets("""
                x = 3
                If x > 2:
                    print(x)
                """).proposes("""
                x = 3
                if x > 2:
                    print(x)
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
