package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ImportByWrongPathTest {
    private final TemplateBench bench = TemplateBench.template(new ImportByWrongPath());

    @Test
    void reachesANeighbourInThePackage() {
        bench.meets("import shop.cart\n")
                .with("shop/__init__.py", "")
                .with("shop/cart.py", "from prices import TAX\n\nprint(TAX)\n")
                .with("shop/prices.py", "TAX = 1\n")
                .proposes("shop/cart.py", "from .prices import TAX\n\nprint(TAX)\n");
    }

    @Test
    void reachesANeighbourAsAModule() {
        bench.meets("import shop.cart\n")
                .with("shop/__init__.py", "")
                .with("shop/cart.py", "import prices\n\nprint(prices.TAX)\n")
                .with("shop/prices.py", "TAX = 1\n")
                .proposes("shop/cart.py", "from . import prices\n\nprint(prices.TAX)\n");
    }

    @Test
    void reachesAModuleInAFolder() {
        bench.meets("from prices import TAX\n\nprint(TAX)\n")
                .with("shop/prices.py", "TAX = 1\n")
                .proposes("from shop.prices import TAX\n\nprint(TAX)\n");
    }

    @Test
    void takesTheDotsFromAScript() {
        bench.meets("from .prices import TAX\n\nprint(TAX)\n")
                .with("prices.py", "TAX = 1\n")
                .proposes("from prices import TAX\n\nprint(TAX)\n");
    }

    @Test
    void leavesAModuleThatIsNowhereAlone() {
        bench.meets("import nowhere_at_all\n")
                .with("shop/prices.py", "TAX = 1\n")
                .staysSilent();
    }
}
