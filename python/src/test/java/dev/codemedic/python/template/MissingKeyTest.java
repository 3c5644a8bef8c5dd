package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class MissingKeyTest {
    private final TemplateBench bench = TemplateBench.template(new MissingKey());

    @Test
    void startsACountAtZero() {
        bench.meets("""
                counts = {}
                for word in ["a", "b", "a"]:
                    counts[word] += 1
                print(counts)
                """).proposes("""
                counts = {}
                for word in ["a", "b", "a"]:
                    counts[word] = counts.get(word, 0) + 1
                print(counts)
                """);
    }

    @Test
    void storesAListBeforeItIsFilled() {
        bench.meets("""
                groups = {}
                for name in ["ada", "bob"]:
                    groups[name[0]].append(name)
                print(groups)
                """).proposes("""
                groups = {}
                for name in ["ada", "bob"]:
                    groups.setdefault(name[0], []).append(name)
                print(groups)
                """);
    }

    @Test
    void readsWhatTheOtherEntriesAre() {
        bench.meets("""
                prices = {"apple": 3}
                name = "pear"
                print(prices[name])
                """).proposes("""
                prices = {"apple": 3}
                name = "pear"
                print(prices.get(name, 0))
                """);
    }

    @Test
    void leavesTheEnvironmentAlone() {
        bench.meets("""
                import os

                print(os.environ["NOT_SET_ANYWHERE"])
                """).staysSilent();
    }
}
