package dev.codemedic.python.template;

import dev.codemedic.python.capture.InstalledPython;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CircularImportTest {
    private final TemplateBench bench = TemplateBench.template(new CircularImport());

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#all")
    void letsTheImportWaitUntilItIsNeeded(InstalledPython interpreter) {
        bench.on(interpreter)
                .meets("from orders import Order\n\nprint(Order().customer())\n")
                .with("orders.py", """
                        from customers import Customer


                        class Order:
                            def customer(self):
                                return Customer().name
                        """)
                .with("customers.py", """
                        from orders import Order


                        class Customer:
                            name = "Ada"

                            def order(self):
                                return Order()
                        """)
                .proposes("customers.py", """


                        class Customer:
                            name = "Ada"

                            def order(self):
                                from orders import Order
                                return Order()
                        """);
    }

    @Test
    void movesTheOtherImportWhereTheModuleNeedsTheNameAtOnce() {
        bench.meets("import orders\n\nprint(orders.Order().customer())\n")
                .with("orders.py", """
                        from customers import Customer


                        class Order:
                            def customer(self):
                                return Customer()
                        """)
                .with("customers.py", """
                        from orders import Order


                        class Customer(Order):
                            pass
                        """)
                .proposes("orders.py", """


                        class Order:
                            def customer(self):
                                from customers import Customer
                                return Customer()
                        """);
    }

    @Test
    void leavesANameThatAFinishedModuleLacksAlone() {
        bench.meets("from orders import Order\n").with("orders.py", "TAX = 1\n").staysSilent();
    }
}
