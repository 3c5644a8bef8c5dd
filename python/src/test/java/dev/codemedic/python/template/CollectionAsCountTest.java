package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class CollectionAsCountTest {
    private final TemplateBench bench = TemplateBench.template(new CollectionAsCount());

    @Test
    void countsUpToALength() {
        bench.meets("""
                items = [1, 2]
                for i in range(items):
                    print(i)
                """).proposes("""
                items = [1, 2]
                for i in range(len(items)):
                    print(i)
                """);
    }

    @Test
    void comparesALength() {
        bench.meets("""
                items = [1, 2]
                if items > 1:
                    print("many")
                """).proposes("""
                items = [1, 2]
                if len(items) > 1:
                    print("many")
                """);
    }

    @Test
    void leavesTextAlone() {
        bench.meets("""
                for i in range("ab"):
                    print(i)
                """).staysSilent();
    }
}
