package dev.codemedic.python.template;

import dev.codemedic.python.capture.InstalledPython;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MisspeltAttributeTest {
    private final TemplateBench bench = TemplateBench.template(new MisspeltAttribute());

    @Test
    void takesTheAttributeThatLooksAlikeEverywhereInTheClass() {
        bench.meets("""
                class Cart:
                    def __init__(self):
                        self.items = []

                    def add(self, item):
                        self.itmes.append(item)  # fails

                    def size(self):
                        return len(self.items)


                Cart().add("pen")
                """).proposes("""
                class Cart:
                    def __init__(self):
                        self.items = []

                    def add(self, item):
                        self.items.append(item)  # fails

                    def size(self):
                        return len(self.items)


                Cart().add("pen")
                """);
    }

    @Test
    void renamesTheOddSettingWhereEverythingElseAgrees() {
        bench.meets("""
                class Cart:
                    def __init__(self):
                        self.itmes = []

                    def add(self, item):
                        self.items.append(item)

                    def size(self):
                        return len(self.items)


                Cart().add("pen")
                """).proposes("""
                class Cart:
                    def __init__(self):
                        self.items = []

                    def add(self, item):
                        self.items.append(item)

                    def size(self):
                        return len(self.items)


                Cart().add("pen")
                """);
    }

    @Test
    void takesAMethodOfABuiltinType() {
        bench.meets("print(\"a,b\".spilt(\",\"))\n").proposes("print(\"a,b\".split(\",\"))\n");
    }

    @Test
    void takesAFunctionOfAModule() {
        bench.meets("import math\n\nprint(math.squrt(4))\n").proposes("import math\n\nprint(math.sqrt(4))\n");
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#all")
    void findsTheAttributeWithAndWithoutColumns(InstalledPython interpreter) {
        bench.on(interpreter).meets("""
                class Point:
                    def __init__(self):
                        self.left = 1


                p = Point()
                print(p.left, p.lefft)  # fails
                """).proposes("""
                class Point:
                    def __init__(self):
                        self.left = 1


                p = Point()
                print(p.left, p.left)  # fails
                """);
    }

    @Test
    void leavesAnAttributeThatResemblesNothingAlone() {
        bench.meets("print([1].whatever)\n").staysSilent();
    }

    @Test
    void leavesNoneAlone() {
        bench.meets("name = None\nprint(name.__clas__)\n").staysSilent();
    }
}
