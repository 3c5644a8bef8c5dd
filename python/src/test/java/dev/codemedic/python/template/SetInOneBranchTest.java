package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class SetInOneBranchTest {
    private final TemplateBench bench = TemplateBench.template(new SetInOneBranch());

    @Test
    void beginsWithNothing() {
        bench.meets("""
                def label(n):
                    if n > 3:
                        text = "many"
                    return text


                print(label(1))
                """).proposes("""
                def label(n):
                    text = ""
                    if n > 3:
                        text = "many"
                    return text


                print(label(1))
                """);
    }

    @Test
    void beginsBeforeALoop() {
        bench.meets("""
                def last(items):
                    for item in items:
                        found = item * 2
                    return found


                print(last([]))
                """).proposes("""
                def last(items):
                    found = 0
                    for item in items:
                        found = item * 2
                    return found


                print(last([]))
                """);
    }

    @Test
    void beginsACount() {
        bench.meets("""
                def count(items):
                    for item in items:
                        total += item
                    return total


                print(count([1, 2]))
                """).proposes("""
                def count(items):
                    total = 0
                    for item in items:
                        total += item
                    return total


                print(count([1, 2]))
                """);
    }

    @Test
    void leavesNamesThatAreNeverSetAlone() {
        bench.meets("""
                print(absent)
                """).staysSilent();
    }
}
