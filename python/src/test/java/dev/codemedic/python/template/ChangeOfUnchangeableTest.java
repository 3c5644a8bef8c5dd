package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class ChangeOfUnchangeableTest {
    private final TemplateBench bench = TemplateBench.template(new ChangeOfUnchangeable());

    @Test
    void putsATextTogetherAnew() {
        bench.meets("""
                word = "cat"
                i = 0
                word[i] = "b"
                print(word)
                """).proposes("""
                word = "cat"
                i = 0
                word = word[:i] + "b" + word[i + 1:]
                print(word)
                """);
    }

    @Test
    void makesATupleAList() {
        bench.meets("""
                point = (1, 2)
                point[0] = 3
                print(point)
                """).proposes("""
                point = [1, 2]
                point[0] = 3
                print(point)
                """);
    }

    @Test
    void appendsToWhatWasATuple() {
        bench.meets("""
                names = ("ada",)
                names.append("bob")
                print(names)
                """).proposes("""
                names = ["ada"]
                names.append("bob")
                print(names)
                """);
    }

    @Test
    void leavesNoneAlone() {
        bench.meets("""
                x = None
                x[0] = 1
                """).staysSilent();
    }

    @Test
    void copiesAParameter() {
        bench.meets("""
                def place(seq):
                    seq.append(3)
                    return seq


                print(place((1, 2)))
                """).proposes("""
                def place(seq):
                    seq = list(seq)
                    seq.append(3)
                    return seq


                print(place((1, 2)))
                """);
    }
}
