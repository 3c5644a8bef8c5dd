package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class LookAheadTest {
    private final TemplateBench bench = TemplateBench.template(new LookAhead());

    @Test
    void asksWhetherThereIsANextOne() {
        bench.meets("""
                NUM = {"I": 1, "V": 5}


                def roman(s):
                    total = 0
                    for i in range(len(s)):
                        if NUM[s[i]] < NUM[s[i + 1]]:
                            total -= NUM[s[i]]
                        else:
                            total += NUM[s[i]]
                    return total


                print(roman("VI"))
                """).proposes("""
                NUM = {"I": 1, "V": 5}


                def roman(s):
                    total = 0
                    for i in range(len(s)):
                        if i + 1 < len(s) and NUM[s[i]] < NUM[s[i + 1]]:
                            total -= NUM[s[i]]
                        else:
                            total += NUM[s[i]]
                    return total


                print(roman("VI"))
                """);
    }

    @Test
    void leavesPlainAccessesAlone() {
        bench.meets("""
                items = [1]
                print(items[0 + 3])
                """).staysSilent();
    }
}
