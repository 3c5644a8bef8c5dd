package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class UnclosedTextTest {
    private final TemplateBench bench = TemplateBench.template(new UnclosedText());

    @Test
    void closesTheTextBeforeBrackets() {
        bench.meets("""
                print("hello)
                print(3)
                """).proposes("""
                print("hello")
                print(3)
                """);
    }

    @Test
    void closesTheTextAtTheEnd() {
        bench.meets("""
                name = "ada
                print(name)
                """).proposes("""
                name = "ada"
                print(name)
                """);
    }

    @Test
    void keepsTheApostrophe() {
        bench.meets("""
                print('it's late')
                """).proposes("""
                print("it's late")
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meets("""
                x = = "a"
                """).staysSilent();
    }
}
