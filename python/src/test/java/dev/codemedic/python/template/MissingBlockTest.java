package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MissingBlockTest {
    private final TemplateBench bench = TemplateBench.template(new MissingBlock());

    @Test
    void indentsTheLine() {
        bench.meets("""
                def f():
                return 3


                print(f())
                """).proposes("""
                def f():
                    return 3


                print(f())
                """);
    }

    @Test
    void fillsAnEmptyBlock() {
        bench.meets("""
                def later():


                print(3)
                """).proposes("""
                def later():
                    pass


                print(3)
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
