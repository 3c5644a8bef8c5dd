package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class GetWithoutDefaultTest {
    private final TemplateBench bench = TemplateBench.template(new GetWithoutDefault());

    @Test
    void givesAnEmptyListWhereOthersAreLists() {
        bench.meets("""
                CARTS = {"alice": [1, 2]}


                def load(name):
                    return CARTS.get(name)


                for item in load("bob"):
                    print(item)
                """).proposes("""
                CARTS = {"alice": [1, 2]}


                def load(name):
                    return CARTS.get(name, [])


                for item in load("bob"):
                    print(item)
                """);
    }

    @Test
    void givesZeroWhereANumberIsAddedTo() {
        bench.meets("""
                stock = {"apple": 3}
                print(1 + stock.get("pear"))
                """).proposes("""
                stock = {"apple": 3}
                print(1 + stock.get("pear", 0))
                """);
    }

    @Test
    void correctsAKeyThatIsMisspelt() {
        bench.meets("""
                config = {"timeout": 3}
                print(1 + config.get("timout"))
                """).proposes("""
                config = {"timeout": 3}
                print(1 + config.get("timeout"))
                """);
    }

    @Test
    void leavesANoneThatDoesNotComeFromGetAlone() {
        bench.meets("""
                def size(items):
                    return len(items)


                size(None)
                """).staysSilent();
    }
}
