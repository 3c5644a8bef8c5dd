package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class UncheckedNoneTest {
    private final TemplateBench bench = TemplateBench.template(new UncheckedNone());

    @Test
    void asksInTheConditionOfALoop() {
        bench.meets("""
                class Node:
                    def __init__(self, key, next=None):
                        self.key = key
                        self.next = next


                node = Node(1, Node(2))
                while node.key < 5:
                    node = node.next
                print("done")
                """).proposes("""
                class Node:
                    def __init__(self, key, next=None):
                        self.key = key
                        self.next = next


                node = Node(1, Node(2))
                while node is not None and node.key < 5:
                    node = node.next
                print("done")
                """);
    }

    @Test
    void skipsElementsThatAreNone() {
        bench.meets("""
                for name in ["a", None, "b"]:
                    print(name.upper())
                """).proposes("""
                for name in ["a", None, "b"]:
                    if name is None:
                        continue
                    print(name.upper())
                """);
    }

    @Test
    void leavesAnAttributeThatIsNoNoneAlone() {
        bench.meets("""
                name = "a"
                name.uper()
                """).staysSilent();
    }

    @Test
    void beginsACountThatIsNone() {
        bench.meets("""
                class A:
                    pass


                a = A()
                setattr(a, "n", None)
                a.n += 2
                print(a.n)
                """).proposes("""
                class A:
                    pass


                a = A()
                setattr(a, "n", None)
                a.n = (a.n or 0) + 2
                print(a.n)
                """);
    }
}
