package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class KeyOfObjectTest {
    private final TemplateBench bench = TemplateBench.template(new KeyOfObject());

    @Test
    void readsTheAttribute() {
        bench.meets("""
                class Item:
                    def __init__(self):
                        self.price = 3


                item = Item()
                print(item["price"])
                """).proposes("""
                class Item:
                    def __init__(self):
                        self.price = 3


                item = Item()
                print(item.price)
                """);
    }

    @Test
    void leavesNumbersAlone() {
        bench.meets("""
                n = 3
                print(n["price"])
                """).staysSilent();
    }
}
