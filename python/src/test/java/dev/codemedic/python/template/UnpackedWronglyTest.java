package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class UnpackedWronglyTest {
    private final TemplateBench bench = TemplateBench.template(new UnpackedWrongly());

    @Test
    void runsThroughItems() {
        bench.meets("""
                ages = {"ada": 36}
                for name, age in ages:
                    print(name, age)
                """).proposes("""
                ages = {"ada": 36}
                for name, age in ages.items():
                    print(name, age)
                """);
    }

    @Test
    void numbersTheElements() {
        bench.meets("""
                for i, price in [10, 20]:
                    print(i, price)
                """).proposes("""
                for i, price in enumerate([10, 20]):
                    print(i, price)
                """);
    }

    @Test
    void splitsNoMoreOftenThanNeeded() {
        bench.meets("""
                key, value = "url=http://x?a=b".split("=")
                print(value)
                """).proposes("""
                key, value = "url=http://x?a=b".split("=", 1)
                print(value)
                """);
    }

    @Test
    void skipsLinesWithoutTheSeparator() {
        bench.meets("""
                for line in ["a=1", "", "b=2"]:
                    key, value = line.split("=")
                    print(key, value)
                """).proposes("""
                for line in ["a=1", "", "b=2"]:
                    if "=" not in line:
                        continue
                    key, value = line.split("=")
                    print(key, value)
                """);
    }

    @Test
    void dropsWhatIsTooMuch() {
        bench.meets("""
                def place():
                    return 1, 2, 3


                x, y = place()
                print(x, y)
                """).proposes("""
                def place():
                    return 1, 2, 3


                x, y, *_ = place()
                print(x, y)
                """);
    }

    @Test
    void leavesAnotherErrorAlone() {
        bench.meets("""
                int("x")
                """).staysSilent();
    }
}
