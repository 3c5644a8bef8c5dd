package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class DivisionByZeroTest {
    private final TemplateBench bench = TemplateBench.template(new DivisionByZero());

    @Test
    void averagesNothingAsZero() {
        bench.meets("""
                def average(values):
                    return sum(values) / len(values)


                print(average([]))
                """).proposes("""
                def average(values):
                    return sum(values) / len(values) if values else 0


                print(average([]))
                """);
    }

    @Test
    void guardsTheWholeProduct() {
        bench.meets("""
                done, total = 0, 0
                print("%d percent" % (done / total * 100))
                """).proposes("""
                done, total = 0, 0
                print("%d percent" % (done / total * 100 if total else 0))
                """);
    }

    @Test
    void leavesADivisorThatIsNotZeroAlone() {
        bench.meets("""
                a, b = 1, 2
                print(a / b, divmod(a, 0))
                """).staysSilent();
    }
}
