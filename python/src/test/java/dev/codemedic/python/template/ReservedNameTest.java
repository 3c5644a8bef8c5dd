package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ReservedNameTest {
    private final TemplateBench bench = TemplateBench.template(new ReservedName());

    @Test
    void addsAnUnderscore() {
        bench.meets("""
                class = "a"
                print(class)
                """).proposes("""
                class_ = "a"
                print(class_)
                """);
    }

    @Test
    void renamesAParameter() {
        bench.meets("""
                def f(from, to):
                    return from + to


                print(f(1, 2))
                """).proposes("""
                def f(from_, to):
                    return from_ + to


                print(f(1, 2))
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
