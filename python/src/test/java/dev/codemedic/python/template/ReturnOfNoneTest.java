package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ReturnOfNoneTest {
    private final TemplateBench bench = TemplateBench.template(new ReturnOfNone());

    @Test
    void returnsAnEmptyListWhereTheOthersAreLists() {
        bench.meets("""
                def parse(line):
                    if not line:
                        return None
                    return line.split(",")


                print(len(parse("")))
                """).proposes("""
                def parse(line):
                    if not line:
                        return []
                    return line.split(",")


                print(len(parse("")))
                """);
    }

    @Test
    void leavesAFunctionThatRanOffItsEndAlone() {
        bench.meets("""
                def show(x):
                    print(x)


                show(1) + 1
                """).staysSilent();
    }
}
