package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class RemovalOfNothingTest {
    private final TemplateBench bench = TemplateBench.template(new RemovalOfNothing());

    @Test
    void deletesWhereItIsThere() {
        bench.meets("""
                seen = {"a": 1}
                del seen["b"]
                """).proposes("""
                seen = {"a": 1}
                seen.pop("b", None)
                """);
    }

    @Test
    void discardsFromASet() {
        bench.meets("""
                seen = {1}
                seen.remove(2)
                """).proposes("""
                seen = {1}
                seen.discard(2)
                """);
    }

    @Test
    void asksAListFirst() {
        bench.meets("""
                names = ["a"]
                names.remove("b")
                """).proposes("""
                names = ["a"]
                if "b" in names:
                    names.remove("b")
                """);
    }

    @Test
    void leavesAMissingReadAlone() {
        bench.meets("""
                print({}["a"])
                """).staysSilent();
    }

    @Test
    void takesOutByPosition() {
        bench.meets("""
                items = [5, 6]
                i = 1
                items.remove(i)
                print(items)
                """).proposes("""
                items = [5, 6]
                i = 1
                items.pop(i)
                print(items)
                """);
    }
}
