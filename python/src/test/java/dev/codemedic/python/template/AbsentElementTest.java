package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class AbsentElementTest {
    private final TemplateBench bench = TemplateBench.template(new AbsentElement());

    @Test
    void findsInsteadOfAsking() {
        bench.meets("""
                text = "abc"
                print(text.index("x"))
                """).proposes("""
                text = "abc"
                print(text.find("x"))
                """);
    }

    @Test
    void asksTheListFirst() {
        bench.meets("""
                names = ["a"]
                print(names.index("b"))
                """).proposes("""
                names = ["a"]
                print((names.index("b") if "b" in names else -1))
                """);
    }

    @Test
    void leavesAnotherErrorAlone() {
        bench.meets("""
                int("x")
                """).staysSilent();
    }
}
