package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class LookalikeCharacterTest {
    private final TemplateBench bench = TemplateBench.template(new LookalikeCharacter());

    @Test
    void writesPlainQuotationMarks() {
        bench.meets("""
                print(“hello”)
                """).proposes("""
                print("hello")
                """);
    }

    @Test
    void writesPlainBlanks() {
        bench.meets("""
                x = 3
                print(x)
                """).proposes("""
                x = 3
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
