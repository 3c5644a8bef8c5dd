package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MissingReturnTest {
    private final TemplateBench bench = TemplateBench.template(new MissingReturn());

    @Test
    void returnsTheLastExpression() {
        bench.meets("""
                def area(width, height):
                    width * height


                print(area(2, 3) + 1)
                """).proposes("""
                def area(width, height):
                    return width * height


                print(area(2, 3) + 1)
                """);
    }

    @Test
    void returnsTheLastVariable() {
        bench.meets("""
                def total(prices):
                    result = 0
                    for price in prices:
                        result += price


                print(total([1, 2]) + 1)
                """).proposes("""
                def total(prices):
                    result = 0
                    for price in prices:
                        result += price
                    return result


                print(total([1, 2]) + 1)
                """);
    }

    @Test
    void returnsWhatACallOfItselfGives() {
        bench.meets("""
                def last(items):
                    if len(items) == 1:
                        return items[0]
                    last(items[1:])


                print(last([1, 2]) + 1)
                """).proposes("""
                def last(items):
                    if len(items) == 1:
                        return items[0]
                    return last(items[1:])


                print(last([1, 2]) + 1)
                """);
    }

    @Test
    void returnsNothingInItWhereNoBranchFits() {
        bench.meets("""
                def tags(kind):
                    if kind == "a":
                        return ["x"]


                for tag in tags("b"):
                    print(tag)
                """).proposes("""
                def tags(kind):
                    if kind == "a":
                        return ["x"]
                    return []


                for tag in tags("b"):
                    print(tag)
                """);
    }

    @Test
    void leavesAFunctionThatAlwaysReturnsAlone() {
        bench.meets("""
                def pick(items):
                    return items


                pick(None)[0]
                """).staysSilent();
    }
}
