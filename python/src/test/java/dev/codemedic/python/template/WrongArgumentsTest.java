package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class WrongArgumentsTest {
    private final TemplateBench bench = TemplateBench.template(new WrongArguments());

    @Test
    void namesSelf() {
        bench.meets("""
                class Cart:
                    def add(item):
                        print(item)


                Cart().add("pen")
                """).proposes("""
                class Cart:
                    def add(self, item):
                        print(item)


                Cart().add("pen")
                """);
    }

    @Test
    void putsAKeywordRight() {
        bench.meets("""
                def area(width, height):
                    return width * height


                print(area(width=2, heigth=3))
                """).proposes("""
                def area(width, height):
                    return width * height


                print(area(width=2, height=3))
                """);
    }

    @Test
    void passesWhatBearsTheName() {
        bench.meets("""
                def show(name, currency):
                    print(name, currency)


                currency = "EUR"
                show("tea")
                """).proposes("""
                def show(name, currency):
                    print(name, currency)


                currency = "EUR"
                show("tea", currency)
                """);
    }

    @Test
    void dropsASurplusArgument() {
        bench.meets("""
                def greet(name):
                    print(name)


                greet("ada", 3)
                """).proposes("""
                def greet(name):
                    print(name)


                greet("ada")
                """);
    }

    @Test
    void asksAnInstance() {
        bench.meets("""
                class Clock:
                    def time(self):
                        return 3


                print(Clock.time())
                """).proposes("""
                class Clock:
                    def time(self):
                        return 3


                print(Clock().time())
                """);
    }

    @Test
    void appendsATuple() {
        bench.meets("""
                pairs = []
                pairs.append("a", 1)
                print(pairs)
                """).proposes("""
                pairs = []
                pairs.append(("a", 1))
                print(pairs)
                """);
    }

    @Test
    void leavesAKeywordThatResemblesNothingAlone() {
        bench.meets("""
                def f(a=1):
                    return a


                f(zzz=3)
                """).staysSilent();
    }

    @Test
    void namesWhatMustBeNamed() {
        bench.meets("""
                def connect(host, *, port=80, timeout=3.0):
                    return host, port


                print(connect("h", 8080))
                """).proposes("""
                def connect(host, *, port=80, timeout=3.0):
                    return host, port


                print(connect("h", port=8080))
                """);
    }
}
