package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NoNumberInTextTest {
    private final TemplateBench bench = TemplateBench.template(new NoNumberInText());

    @Test
    void skipsEmptyLines() {
        bench.meets("""
                total = 0
                for line in ["1", "", "2"]:
                    total += int(line)
                print(total)
                """).proposes("""
                total = 0
                for line in ["1", "", "2"]:
                    if not line.strip():
                        continue
                    total += int(line)
                print(total)
                """);
    }

    @Test
    void takesOutThousands() {
        bench.meets("""
                price = "1,250"
                print(int(price))
                """).proposes("""
                price = "1,250"
                print(int(price.replace(",", "")))
                """);
    }

    @Test
    void readsAFraction() {
        bench.meets("""
                width = "3.7"
                print(int(width))
                """).proposes("""
                width = "3.7"
                print(int(float(width)))
                """);
    }

    @Test
    void readsHexadecimal() {
        bench.meets("""
                colour = "0xff"
                print(int(colour))
                """).proposes("""
                colour = "0xff"
                print(int(colour, 0))
                """);
    }

    @Test
    void takesOutTheCurrency() {
        bench.meets("""
                price = "$5.50"
                print(float(price))
                """).proposes("""
                price = "$5.50"
                print(float(price.strip("$")))
                """);
    }

    @Test
    void countsNothingAsZero() {
        bench.meets("""
                age = ""
                print(int(age) + 1)
                """).proposes("""
                age = ""
                print(int(age or 0) + 1)
                """);
    }

    @Test
    void leavesOtherTextAlone() {
        bench.meets("""
                age = "many"
                print(int(age))
                """).staysSilent();
    }
}
