package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class CalledWronglyTest {
    private final TemplateBench bench = TemplateBench.template(new CalledWrongly());

    @Test
    void readsAPropertyWithoutParentheses() {
        bench.meets("""
                class Cart:
                    @property
                    def total(self):
                        return 3


                print(Cart().total())
                """).proposes("""
                class Cart:
                    @property
                    def total(self):
                        return 3


                print(Cart().total)
                """);
    }

    @Test
    void readsAnElementWithBrackets() {
        bench.meets("""
                prices = {"tea": 3}
                print(prices("tea"))
                """).proposes("""
                prices = {"tea": 3}
                print(prices["tea"])
                """);
    }

    @Test
    void renamesAVariableThatHidesAFunction() {
        bench.meets("""
                list = [3, 1]
                print(sorted(list))
                print(list("ab"))
                """).proposes("""
                list_ = [3, 1]
                print(sorted(list_))
                print(list("ab"))
                """);
    }

    @Test
    void callsTheClassOfAModule() {
        bench.meets("""
                import datetime

                print(datetime(2020, 1, 2).year)
                """).proposes("""
                import datetime

                print(datetime.datetime(2020, 1, 2).year)
                """);
    }

    @Test
    void separatesTuples() {
        bench.meets("""
                points = [(1, 2)
                          (3, 4)]
                print(points)
                """).proposes("""
                points = [(1, 2),
                          (3, 4)]
                print(points)
                """);
    }

    @Test
    void leavesNoneAlone() {
        bench.meets("""
                callback = None
                callback()
                """).staysSilent();
    }
}
