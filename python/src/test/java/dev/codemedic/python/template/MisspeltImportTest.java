package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MisspeltImportTest {
    private final TemplateBench bench = TemplateBench.template(new MisspeltImport());

    @Test
    void takesTheNameThatTheModuleOffers() {
        bench.meets("from math import squrt\n\nprint(squrt(4))\n")
                .proposes("from math import sqrt\n\nprint(sqrt(4))\n");
    }

    @Test
    void keepsTheUsesOfAnAlias() {
        bench.meets("from math import squrt as root\n\nprint(root(4))\n")
                .proposes("from math import sqrt as root\n\nprint(root(4))\n");
    }

    @Test
    void takesAModuleOfTheStandardLibrary() {
        bench.meets("import jsn\n\nprint(jsn.dumps(1))\n").proposes("import json\n\nprint(json.dumps(1))\n");
    }

    @Test
    void takesAModuleOfTheProject() {
        bench.meets("from helper import double\n\nprint(double(2))\n")
                .with("helpers.py", "def double(n):\n    return 2 * n\n")
                .proposes("from helpers import double\n\nprint(double(2))\n");
    }

    @Test
    void takesAModuleOfAPackage() {
        bench.meets("import shop.crt\n\nprint(shop.crt.TAX)\n")
                .with("shop/__init__.py", "")
                .with("shop/cart.py", "TAX = 1\n")
                .proposes("import shop.cart\n\nprint(shop.cart.TAX)\n");
    }

    @Test
    void leavesAPackageThatResemblesNothingAlone() {
        bench.meets("import zzqqwwtt\n").staysSilent();
    }
}
