package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NotYetListTest {
    private final TemplateBench bench = TemplateBench.template(new NotYetList());

    @Test
    void indexesAView() {
        bench.meets("""
                d = {"a": 1}
                print(d.keys()[0])
                """).proposes("""
                d = {"a": 1}
                print(list(d.keys())[0])
                """);
    }

    @Test
    void measuresAFilter() {
        bench.meets("""
                found = filter(None, [1, 0])
                print(len(found))
                """).proposes("""
                found = filter(None, [1, 0])
                print(len(list(found)))
                """);
    }

    @Test
    void indexesASet() {
        bench.meets("""
                s = {3, 1}
                print(s[0])
                """).proposes("""
                s = {3, 1}
                print(sorted(s)[0])
                """);
    }

    @Test
    void leavesNumbersAlone() {
        bench.meets("""
                print((3)[0])
                """).staysSilent();
    }
}
