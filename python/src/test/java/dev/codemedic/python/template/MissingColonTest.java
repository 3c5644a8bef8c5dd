package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MissingColonTest {
    private final TemplateBench bench = TemplateBench.template(new MissingColon());

    @Test
    void endsTheHeader() {
        bench.meets("""
                x = 3
                if x > 2
                    print(x)
                """).proposes("""
                x = 3
                if x > 2:
                    print(x)
                """);
    }

    @Test
    void endsADefinitionBeforeItsComment() {
        bench.meets("""
                def f(a)  # doubles
                    return a * 2


                print(f(2))
                """).proposes("""
                def f(a):  # doubles
                    return a * 2


                print(f(2))
                """);
    }

    @Test
    void closesTheBracketBeforeIt() {
        bench.meets("""
                for i in range(3
                    print(i)
                """).proposes("""
                for i in range(3):
                    print(i)
                """);
    }

    @Test
    void leavesOtherLinesAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
