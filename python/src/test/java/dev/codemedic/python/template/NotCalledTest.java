package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NotCalledTest {
    private final TemplateBench bench = TemplateBench.template(new NotCalled());

    @Test
    void callsAMethodThatIsRunThrough() {
        bench.meets("""
                d = {"a": 1}
                for key, value in d.items:
                    print(key, value)
                """).proposes("""
                d = {"a": 1}
                for key, value in d.items():
                    print(key, value)
                """);
    }

    @Test
    void callsAFunctionWhoseResultIsMeant() {
        bench.meets("""
                def price():
                    return 3


                print(price + 1)
                """).proposes("""
                def price():
                    return 3


                print(price() + 1)
                """);
    }

    @Test
    void callsAMethodReadWithBrackets() {
        bench.meets("""
                d = {"a": 1}
                print(d.get["a"])
                """).proposes("""
                d = {"a": 1}
                print(d.get("a"))
                """);
    }

    @Test
    void measuresWhatAFunctionGives() {
        bench.meets("""
                def names():
                    return ["ada"]


                print(len(names))
                """).proposes("""
                def names():
                    return ["ada"]


                print(len(names()))
                """);
    }

    @Test
    void leavesOtherTypesAlone() {
        bench.meets("""
                for x in 5:
                    print(x)
                """).staysSilent();
    }

    @Test
    void callsTheMethodWhereTheNameIsSet() {
        bench.meets("""
                items = [1, 2]
                rest = items.copy
                rest.remove(1)
                print(rest)
                """).proposes("""
                items = [1, 2]
                rest = items.copy()
                rest.remove(1)
                print(rest)
                """);
    }
}
