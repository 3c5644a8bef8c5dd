package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MissingBaseCaseTest {
    private final TemplateBench bench = TemplateBench.template(new MissingBaseCase());

    @Test
    void endsBelowTheBaseCase() {
        bench.meets("""
                def steps(n):
                    if n == 0:
                        return 0
                    return 1 + steps(n - 2)


                print(steps(5))
                """).proposes("""
                def steps(n):
                    if n <= 0:
                        return 0
                    return 1 + steps(n - 2)


                print(steps(5))
                """);
    }

    @Test
    void shrinksTheArgument() {
        bench.meets("""
                def total(items):
                    if not items:
                        return 0
                    return items[0] + total(items)


                print(total([1, 2]))
                """).proposes("""
                def total(items):
                    if not items:
                        return 0
                    return items[0] + total(items[1:])


                print(total([1, 2]))
                """);
    }

    @Test
    void addsABaseCase() {
        bench.meets("""
                def factorial(n):
                    return n * factorial(n - 1)


                print(factorial(5))
                """).proposes("""
                def factorial(n):
                    if n <= 1:
                        return 1
                    return n * factorial(n - 1)


                print(factorial(5))
                """);
    }

    @Test
    void leavesARecursionOfTwoFunctionsAlone() {
        bench.meets("""
                def ping(n):
                    return pong(n)


                def pong(n):
                    return ping(n)


                ping(1)
                """).staysSilent();
    }
}
