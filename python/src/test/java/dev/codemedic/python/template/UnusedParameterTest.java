package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class UnusedParameterTest {
    private final TemplateBench bench = TemplateBench.template(new UnusedParameter());

    @Test
    void takesTheParameterThatIsNeverUsed() {
        bench.meets("""
                def total(prices):
                    return sum(costs)


                print(total([1, 2]))
                """).proposes("""
                def total(prices):
                    return sum(prices)


                print(total([1, 2]))
                """);
    }

    @Test
    void leavesUsedParametersAlone() {
        bench.meets("""
                def total(prices):
                    return sum(prices) + tip


                print(total([1, 2]))
                """).staysSilent();
    }
}
