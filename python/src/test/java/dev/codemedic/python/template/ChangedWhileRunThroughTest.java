package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ChangedWhileRunThroughTest {
    private final TemplateBench bench = TemplateBench.template(new ChangedWhileRunThrough());

    @Test
    void takesACopyOfADictionary() {
        bench.meets("""
                stock = {"a": 0, "b": 1}
                for name in stock:
                    if stock[name] == 0:
                        del stock[name]
                print(stock)
                """).proposes("""
                stock = {"a": 0, "b": 1}
                for name in list(stock):
                    if stock[name] == 0:
                        del stock[name]
                print(stock)
                """);
    }

    @Test
    void takesACopyOfItems() {
        bench.meets("""
                stock = {"a": 0, "b": 1}
                for name, count in stock.items():
                    if count == 0:
                        stock.pop(name)
                print(stock)
                """).proposes("""
                stock = {"a": 0, "b": 1}
                for name, count in list(stock.items()):
                    if count == 0:
                        stock.pop(name)
                print(stock)
                """);
    }

    @Test
    void leavesAnotherErrorAlone() {
        bench.meets("""
                raise RuntimeError("changed")
                """).staysSilent();
    }
}
