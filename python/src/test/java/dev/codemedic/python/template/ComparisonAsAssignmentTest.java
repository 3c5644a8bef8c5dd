package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ComparisonAsAssignmentTest {
    private final TemplateBench bench = TemplateBench.template(new ComparisonAsAssignment());

    @Test
    void compares() {
        bench.meets("""
                x = 3
                if x = 3:
                    print(x)
                """).proposes("""
                x = 3
                if x == 3:
                    print(x)
                """);
    }

    @Test
    void comparesACall() {
        bench.meets("""
                if len("ab") = 2:
                    print(2)
                """).proposes("""
                if len("ab") == 2:
                    print(2)
                """);
    }

    @Test
    void leavesComparisonsAlone() {
        bench.meets("""
                if x == = 3:
                    pass
                """).staysSilent();
    }
}
