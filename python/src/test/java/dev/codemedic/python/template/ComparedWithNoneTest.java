package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ComparedWithNoneTest {
    private final TemplateBench bench = TemplateBench.template(new ComparedWithNone());

    @Test
    void asksForNoneFirst() {
        bench.meets("""
                def lowest(prices):
                    best = None
                    for price in prices:
                        if price < best:
                            best = price
                    return best


                print(lowest([2, 1]))
                """).proposes("""
                def lowest(prices):
                    best = None
                    for price in prices:
                        if best is None or price < best:
                            best = price
                    return best


                print(lowest([2, 1]))
                """);
    }

    @Test
    void groupsInsideAnd() {
        bench.meets("""
                def lowest(prices):
                    best = None
                    for price in prices:
                        if price > 0 and price < best:
                            best = price
                    return best


                print(lowest([2, 1]))
                """).proposes("""
                def lowest(prices):
                    best = None
                    for price in prices:
                        if price > 0 and (best is None or price < best):
                            best = price
                    return best


                print(lowest([2, 1]))
                """);
    }

    @Test
    void leavesASumWithNoneAlone() {
        bench.meets("""
                def total(prices):
                    result = None
                    for price in prices:
                        result = result + price
                    return result


                total([1])
                """).staysSilent();
    }
}
