package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NumberAsTextTest {
    private final TemplateBench bench = TemplateBench.template(new NumberAsText());

    @Test
    void joinsANumberToAText() {
        bench.meets("""
                n = 3
                print("total " + n)
                """).proposes("""
                n = 3
                print("total " + str(n))
                """);
    }

    @Test
    void joinsANumberBeforeAText() {
        bench.meets("""
                n = 3
                print(n + " items")
                """).proposes("""
                n = 3
                print(str(n) + " items")
                """);
    }

    @Test
    void joinsNumbers() {
        bench.meets("""
                numbers = [1, 2]
                print(", ".join(numbers))
                """).proposes("""
                numbers = [1, 2]
                print(", ".join(map(str, numbers)))
                """);
    }

    @Test
    void joinsWhatAComprehensionGives() {
        bench.meets("""
                numbers = [1, 2]
                print(", ".join(n * 2 for n in numbers))
                """).proposes("""
                numbers = [1, 2]
                print(", ".join(str(n * 2) for n in numbers))
                """);
    }

    @Test
    void writesANumber() {
        bench.meets("""
                import sys

                count = 3
                sys.stdout.write(count)
                """).proposes("""
                import sys

                count = 3
                sys.stdout.write(str(count))
                """);
    }

    @Test
    void searchesANumber() {
        bench.meets("""
                import re

                code = 1234
                print(re.match("12", code).group())
                """).proposes("""
                import re

                code = 1234
                print(re.match("12", str(code)).group())
                """);
    }

    @Test
    void leavesNoneAlone() {
        bench.meets("""
                n = None
                print("total " + n)
                """).staysSilent();
    }
}
