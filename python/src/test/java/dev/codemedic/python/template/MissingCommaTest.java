package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MissingCommaTest {
    private final TemplateBench bench = TemplateBench.template(new MissingComma());

    @Test
    void separatesArguments() {
        bench.meets("""
                print("a" 3)
                """).proposes("""
                print("a", 3)
                """);
    }

    @Test
    void separatesLines() {
        bench.meets("""
                prices = {
                    "tea": 3
                    "jam": 4,
                }
                print(prices)
                """).proposes("""
                prices = {
                    "tea": 3,
                    "jam": 4,
                }
                print(prices)
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meets("""
                x = = 3
                """).staysSilent();
    }
}
