package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class TextAsNumberTest {
    private final TemplateBench bench = TemplateBench.template(new TextAsNumber());

    @Test
    void convertsWhereTheTextComesIn() {
        bench.meets("""
                import sys

                sys.stdin = iter(["4"])
                age = sys.argv[0][:0] or sys.stdin.__next__()
                print("adult" if age >= 18 else "child")
                """).proposes("""
                import sys

                sys.stdin = iter(["4"])
                age = sys.argv[0][:0] or sys.stdin.__next__()
                print("adult" if int(age) >= 18 else "child")
                """);
    }

    @Test
    void convertsAnEntry() {
        bench.meets("""
                row = {"price": "4.5"}
                price = row["price"]
                print(price * 2.0)
                """).proposes("""
                row = {"price": "4.5"}
                price = float(row["price"])
                print(price * 2.0)
                """);
    }

    @Test
    void convertsTheEndOfARange() {
        bench.meets("""
                size = "3"
                for i in range(size):
                    print(i)
                """).proposes("""
                size = "3"
                for i in range(int(size)):
                    print(i)
                """);
    }

    @Test
    void convertsBothFactors() {
        bench.meets("""
                parts = "3x4".split("x")
                width = parts[0]
                height = parts[1]
                print(width * height)
                """).proposes("""
                parts = "3x4".split("x")
                width = int(parts[0])
                height = int(parts[1])
                print(width * height)
                """);
    }

    @Test
    void sumsTextsOfDigits() {
        bench.meets("""
                total = 0
                for word in "1 2 3".split():
                    total += word
                print(total)
                """).proposes("""
                total = 0
                for word in "1 2 3".split():
                    total += int(word)
                print(total)
                """);
    }

    @Test
    void leavesTextThatIsNoNumberAlone() {
        bench.meets("""
                name = "ada"
                print(name - 1)
                """).staysSilent();
    }
}
