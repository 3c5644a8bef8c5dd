package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class FluentReturnTest {
    private final TemplateBench bench = TemplateBench.template(new FluentReturn());

    @Test
    void returnsTheObject() {
        bench.meets("""
                class Account:
                    def __init__(self):
                        self.balance = 0

                    def deposit(self, amount):
                        self.balance += amount
                        return self

                    def withdraw(self, amount):
                        self.balance -= amount


                print(Account().deposit(5).withdraw(3).deposit(1).balance)
                """).proposes("""
                class Account:
                    def __init__(self):
                        self.balance = 0

                    def deposit(self, amount):
                        self.balance += amount
                        return self

                    def withdraw(self, amount):
                        self.balance -= amount
                        return self


                print(Account().deposit(5).withdraw(3).deposit(1).balance)
                """);
    }

    @Test
    void leavesBuiltinsAlone() {
        bench.meets("""
                items = [2, 1]
                print(items.sort().index(1))
                """).staysSilent();
    }
}
