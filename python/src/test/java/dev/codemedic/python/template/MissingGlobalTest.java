package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MissingGlobalTest {
    private final TemplateBench bench = TemplateBench.template(new MissingGlobal());

    @Test
    void declaresAVariableOfTheModule() {
        bench.meets("""
                counter = 0


                def tick():
                    \"""Counts.\"""
                    counter += 1  # fails
                    return counter


                tick()
                """).proposes("""
                counter = 0


                def tick():
                    \"""Counts.\"""
                    global counter
                    counter += 1  # fails
                    return counter


                tick()
                """);
    }

    @Test
    void declaresAVariableOfTheFunctionAround() {
        bench.meets("""
                def counter():
                    count = 0

                    def tick():
                        count += 1
                        return count

                    return tick


                counter()()
                """).proposes("""
                def counter():
                    count = 0

                    def tick():
                        nonlocal count
                        count += 1
                        return count

                    return tick


                counter()()
                """);
    }

    @Test
    void leavesAVariableOfNoOtherScopeAlone() {
        bench.meets("""
                def tick():
                    count += 1  # fails


                tick()
                """).staysSilent();
    }
}
