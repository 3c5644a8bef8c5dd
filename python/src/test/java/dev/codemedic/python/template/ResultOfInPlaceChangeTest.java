package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ResultOfInPlaceChangeTest {
    private final TemplateBench bench = TemplateBench.template(new ResultOfInPlaceChange());

    @Test
    void dropsTheAssignment() {
        bench.meets("""
                names = ["b", "a"]
                names = names.append("c")
                print(names[0])
                """).proposes("""
                names = ["b", "a"]
                names.append("c")
                print(names[0])
                """);
    }

    @Test
    void sortsAsAValue() {
        bench.meets("""
                for name in ["b", "a"].sort():
                    print(name)
                """).proposes("""
                for name in sorted(["b", "a"]):
                    print(name)
                """);
    }

    @Test
    void keepsTheKeyOfASort() {
        bench.meets("""
                words = ["bb", "a"]
                ordered = words.sort(key=len)
                print(ordered[0])
                """).proposes("""
                words = ["bb", "a"]
                ordered = sorted(words, key=len)
                print(ordered[0])
                """);
    }

    @Test
    void changesAndReturnsInTwoSteps() {
        bench.meets("""
                def added(items, item):
                    return items.append(item)


                print(len(added([], 1)))
                """).proposes("""
                def added(items, item):
                    items.append(item)
                    return items


                print(len(added([], 1)))
                """);
    }

    @Test
    void leavesAMethodOfTheProjectThatBearsSuchANameAlone() {
        bench.meets("""
                class Box:
                    def add(self, x):
                        pass


                print(len(Box().add(1)))
                """).staysSilent();
    }
}
