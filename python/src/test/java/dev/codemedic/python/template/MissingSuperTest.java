package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MissingSuperTest {
    private final TemplateBench bench = TemplateBench.template(new MissingSuper());

    @Test
    void callsTheBaseFirst() {
        bench.meets("""
                class Animal:
                    def __init__(self, name):
                        self.name = name


                class Dog(Animal):
                    def __init__(self, name, breed):
                        self.breed = breed


                print(Dog("rex", "pug").name)
                """).proposes("""
                class Animal:
                    def __init__(self, name):
                        self.name = name


                class Dog(Animal):
                    def __init__(self, name, breed):
                        super().__init__(name)
                        self.breed = breed


                print(Dog("rex", "pug").name)
                """);
    }

    @Test
    void leavesAttributesOfNobodyAlone() {
        bench.meets("""
                class A:
                    pass


                print(A().name)
                """).staysSilent();
    }
}
