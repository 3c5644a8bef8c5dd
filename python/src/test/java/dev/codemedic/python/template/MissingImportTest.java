package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MissingImportTest {
    private final TemplateBench bench = TemplateBench.template(new MissingImport());

    @Test
    void importsAModuleOfTheStandardLibrary() {
        bench.meets("""
                \"""Rolls dice.\"""

                def roll():
                    return random.randint(1, 6)  # fails


                roll()
                """).proposes("""
                \"""Rolls dice.\"""

                import random

                def roll():
                    return random.randint(1, 6)  # fails


                roll()
                """);
    }

    @Test
    void importsANameBehindOtherImports() {
        bench.meets("""
                import sys
                import os

                groups = defaultdict(list)  # fails
                groups[sys.platform].append(os.sep)
                """).proposes("""
                import sys
                import os
                from collections import defaultdict

                groups = defaultdict(list)  # fails
                groups[sys.platform].append(os.sep)
                """);
    }

    @Test
    void addsANameToAnImportFromTheSameModule() {
        bench.meets("""
                from collections import (
                    Counter,
                    deque,
                )

                print(Counter("aa"), deque(), OrderedDict())
                """).proposes("""
                from collections import (
                    Counter,
                    deque, OrderedDict,
                )

                print(Counter("aa"), deque(), OrderedDict())
                """);
    }

    @Test
    void writesTheImportedModuleBeforeTheName() {
        bench.meets("""
                import math

                print(sqrt(2) + sqrt(3))
                """).proposes("""
                import math

                print(math.sqrt(2) + math.sqrt(3))
                """);
    }

    @Test
    void importsTheClassWhereItsMethodsAreCalled() {
        bench.meets("print(datetime.now())\n").proposes("""
                from datetime import datetime

                print(datetime.now())
                """);
    }

    @Test
    void importsFromAnotherFileOfTheProject() {
        bench.meets("""
                from cart import Cart

                print(total(Cart().items))  # fails
                """).with("cart.py", """
                class Cart:
                    items = [1, 2]
                """).with("prices.py", """
                def total(items):
                    return sum(items)
                """).proposes("""
                from cart import Cart
                from prices import total

                print(total(Cart().items))  # fails
                """);
    }

    @Test
    void leavesANameThatNoModuleOffersAlone() {
        bench.meets("print(basket)  # fails\n").staysSilent();
    }
}
