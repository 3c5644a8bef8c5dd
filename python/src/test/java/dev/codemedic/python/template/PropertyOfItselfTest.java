package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class PropertyOfItselfTest {
    private final TemplateBench bench = TemplateBench.template(new PropertyOfItself());

    @Test
    void keepsTheValueBesideTheProperty() {
        bench.meets("""
                class Account:
                    def __init__(self):
                        self.balance = 3

                    @property
                    def balance(self):
                        return self.balance

                    @balance.setter
                    def balance(self, value):
                        self.balance = value


                print(Account().balance)
                """).proposes("""
                class Account:
                    def __init__(self):
                        self.balance = 3

                    @property
                    def balance(self):
                        return self._balance

                    @balance.setter
                    def balance(self, value):
                        self._balance = value


                print(Account().balance)
                """);
    }

    @Test
    void leavesAMethodAlone() {
        bench.meets("""
                class Tree:
                    def depth(self):
                        return 1 + self.depth()


                Tree().depth()
                """).staysSilent();
    }
}
