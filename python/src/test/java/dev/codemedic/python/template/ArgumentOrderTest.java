package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ArgumentOrderTest {
    private final TemplateBench bench = TemplateBench.template(new ArgumentOrder());

    @Test
    void putsNamedArgumentsLast() {
        bench.meets("""
                print(sep="-", "a", "b")
                """).proposes("""
                print("a", "b", sep="-")
                """);
    }

    @Test
    void putsDefaultsLast() {
        bench.meets("""
                def f(a=1, b):
                    return b


                print(f(b=2))
                """).proposes("""
                def f(b, a=1):
                    return b


                print(f(b=2))
                """);
    }

    @Test
    void passesAKeywordOnce() {
        bench.meets("""
                print("a", sep="-", sep="-")
                """).proposes("""
                print("a", sep="-")
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
