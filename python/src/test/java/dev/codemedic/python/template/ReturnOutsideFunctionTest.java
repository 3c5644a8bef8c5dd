package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ReturnOutsideFunctionTest {
    private final TemplateBench bench = TemplateBench.template(new ReturnOutsideFunction());

    @Test
    void putsTheLineBack() {
        bench.meets("""
                def f(n):
                    m = n * 2
                return m


                print(f(2))
                """).proposes("""
                def f(n):
                    m = n * 2
                    return m


                print(f(2))
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
