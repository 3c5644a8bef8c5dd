package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class OtherSequenceTest {
    private final TemplateBench bench = TemplateBench.template(new OtherSequence());

    @Test
    void addsATupleToAList() {
        bench.meets("""
                first = [1]
                rest = (2, 3)
                print(first + rest)
                """).proposes("""
                first = [1]
                rest = (2, 3)
                print(first + list(rest))
                """);
    }

    @Test
    void addsOneValueToAList() {
        bench.meets("""
                done = [1]
                last = 2
                print(done + last)
                """).proposes("""
                done = [1]
                last = 2
                print(done + [last])
                """);
    }

    @Test
    void addsViews() {
        bench.meets("""
                prices = {"tea": 3}
                print(["all"] + prices.keys())
                """).proposes("""
                prices = {"tea": 3}
                print(["all"] + list(prices.keys()))
                """);
    }

    @Test
    void mergesDictionaries() {
        bench.meets("""
                base = {"a": 1}
                more = {"b": 2}
                print(base + more)
                """).proposes("""
                base = {"a": 1}
                more = {"b": 2}
                print({**base, **more})
                """);
    }

    @Test
    void unitesSets() {
        bench.meets("""
                a = {1}
                b = {2}
                print(a + b)
                """).proposes("""
                a = {1}
                b = {2}
                print(a | b)
                """);
    }

    @Test
    void leavesNoneAlone() {
        bench.meets("""
                print([1] + None)
                """).staysSilent();
    }
}
