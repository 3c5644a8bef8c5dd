package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class UnhashableTest {
    private final TemplateBench bench = TemplateBench.template(new Unhashable());

    @Test
    void putsATupleIntoASet() {
        bench.meets("""
                seen = set()
                path = [1, 2]
                seen.add(path)
                print(len(seen))
                """).proposes("""
                seen = set()
                path = [1, 2]
                seen.add(tuple(path))
                print(len(seen))
                """);
    }

    @Test
    void usesATupleAsKey() {
        bench.meets("""
                cache = {}
                key = [1, 2]
                cache[key] = 3
                print(cache)
                """).proposes("""
                cache = {}
                key = [1, 2]
                cache[tuple(key)] = 3
                print(cache)
                """);
    }

    @Test
    void tellsRowsApart() {
        bench.meets("""
                rows = [[1, 2], [1, 2]]
                print(len(set(rows)))
                """).proposes("""
                rows = [[1, 2], [1, 2]]
                print(len(set(map(tuple, rows))))
                """);
    }

    @Test
    void leavesClassesAlone() {
        bench.meets("""
                class A:
                    __hash__ = None


                print({A()})
                """).staysSilent();
    }
}
