package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ImportFromWrongModuleTest {
    private final TemplateBench bench = TemplateBench.template(new ImportFromWrongModule());

    @Test
    void takesTheNameFromTheModuleThatDefinesIt() {
        bench.meets("from prices import discount\n\nprint(discount(10))\n")
                .with("prices.py", "TAX = 1\n")
                .with("offers.py", "def discount(price):\n    return price / 2\n")
                .proposes("from offers import discount\n\nprint(discount(10))\n");
    }

    @Test
    void leavesTheOtherNamesWhereTheyAre() {
        bench.meets("from prices import TAX, discount\n\nprint(discount(TAX))\n")
                .with("prices.py", "TAX = 1\n")
                .with("offers.py", "def discount(price):\n    return price / 2\n")
                .proposes("from prices import TAX\nfrom offers import discount\n\nprint(discount(TAX))\n");
    }

    @Test
    void takesANameOfTheStandardLibrary() {
        bench.meets("from datetime import sleep\n\nsleep(0)\n").proposes("from time import sleep\n\nsleep(0)\n");
    }

    @Test
    void leavesANameThatNobodyDefinesAlone() {
        bench.meets("from prices import discount\n")
                .with("prices.py", "TAX = 1\n")
                .staysSilent();
    }
}
