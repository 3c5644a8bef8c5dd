package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MissingSelfTest {
    private final TemplateBench bench = TemplateBench.template(new MissingSelf());

    @Test
    void reachesAnAttributeThroughTheObject() {
        bench.meets("""
                class Cart:
                    def __init__(self):
                        self.items = []

                    def add(self, item):
                        items.append(item)  # fails
                        return len(items)


                Cart().add(1)
                """).proposes("""
                class Cart:
                    def __init__(self):
                        self.items = []

                    def add(self, item):
                        self.items.append(item)  # fails
                        return len(self.items)


                Cart().add(1)
                """);
    }

    @Test
    void reachesAMethodOfABaseClass() {
        bench.meets("""
                class Shape:
                    def area(self):
                        return 2


                class Square(Shape):
                    def show(self):
                        print(area())


                Square().show()
                """).proposes("""
                class Shape:
                    def area(self):
                        return 2


                class Square(Shape):
                    def show(self):
                        print(self.area())


                Square().show()
                """);
    }

    @Test
    void leavesANameThatTheObjectLacksAlone() {
        bench.meets("""
                class Cart:
                    def add(self, item):
                        items.append(item)  # fails


                Cart().add(1)
                """).staysSilent();
    }
}
