package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MisspeltNameTest {
    private final TemplateBench bench = TemplateBench.template(new MisspeltName());

    @Test
    void takesTheParameterThatLooksAlike() {
        bench.meets("""
                def total(prices):
                    return sum(prcies)  # fails


                print(total([1, 2]))
                """).proposes("""
                def total(prices):
                    return sum(prices)  # fails


                print(total([1, 2]))
                """);
    }

    @Test
    void changesEveryUseOfAMisspeltModuleName() {
        bench.meets("""
                MAX_ITEMS = 2


                def full(items):
                    return len(items) >= MAX_ITEM


                def room(items):
                    return MAX_ITEM - len(items)


                print(full([]), room([]))
                """).proposes("""
                MAX_ITEMS = 2


                def full(items):
                    return len(items) >= MAX_ITEMS


                def room(items):
                    return MAX_ITEMS - len(items)


                print(full([]), room([]))
                """);
    }

    @Test
    void takesCamelForSnake() {
        bench.meets("""
                def greet(first_name):
                    print(firstName)


                greet("Ada")
                """).proposes("""
                def greet(first_name):
                    print(first_name)


                greet("Ada")
                """);
    }

    @Test
    void takesABuiltin() {
        bench.meets("prnt('hello')\n").proposes("print('hello')\n");
    }

    @Test
    void takesAnotherNameForAnAugmentedOneThatHasNoValue() {
        bench.meets("""
                def count(words):
                    total = 0
                    for word in words:
                        totel += 1
                    return total


                print(count(["a"]))
                """).proposes("""
                def count(words):
                    total = 0
                    for word in words:
                        total += 1
                    return total


                print(count(["a"]))
                """);
    }

    @Test
    void leavesANameThatResemblesNothingAlone() {
        bench.meets("""
                def area(width):
                    return width * zoom  # fails


                area(2)
                """).staysSilent();
    }
}
