package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NoneToBeginWithTest {
    private final TemplateBench bench = TemplateBench.template(new NoneToBeginWith());

    @Test
    void beginsWithAnEmptyList() {
        bench.meets("""
                class Queue:
                    def __init__(self):
                        self.items = None

                    def push(self, item):
                        self.items.append(item)


                queue = Queue()
                queue.push(1)
                """).proposes("""
                class Queue:
                    def __init__(self):
                        self.items = []

                    def push(self, item):
                        self.items.append(item)


                queue = Queue()
                queue.push(1)
                """);
    }

    @Test
    void beginsWithZero() {
        bench.meets("""
                def count(words):
                    found = None
                    for word in words:
                        found += 1
                    return found


                print(count(["a"]))
                """).proposes("""
                def count(words):
                    found = 0
                    for word in words:
                        found += 1
                    return found


                print(count(["a"]))
                """);
    }

    @Test
    void leavesAParameterAlone() {
        bench.meets("""
                def size(items):
                    return len(items)


                size(None)
                """).staysSilent();
    }
}
