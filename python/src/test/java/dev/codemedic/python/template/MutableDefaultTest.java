package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MutableDefaultTest {
    private final TemplateBench bench = TemplateBench.template(new MutableDefault());

    @Test
    void givesEachInstanceItsOwn() {
        bench.meets("""
                from dataclasses import dataclass


                @dataclass
                class Order:
                    name: str
                    items: list = []


                print(Order("a").items)
                """).proposes("""
                from dataclasses import dataclass, field


                @dataclass
                class Order:
                    name: str
                    items: list = field(default_factory=list)


                print(Order("a").items)
                """);
    }

    @Test
    void leavesOtherValueErrorsAlone() {
        bench.meets("""
                raise ValueError("x")
                """).staysSilent();
    }
}
