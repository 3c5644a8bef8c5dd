package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class PatternWithoutMatchTest {
    private final TemplateBench bench = TemplateBench.template(new PatternWithoutMatch());

    @Test
    void searchesAnywhere() {
        bench.meets("""
                import re

                found = re.match(r"\\d+", "order 12")
                print(found.group(0))
                """).proposes("""
                import re

                found = re.search(r"\\d+", "order 12")
                print(found.group(0))
                """);
    }

    @Test
    void skipsLinesThatDoNotMatch() {
        bench.meets("""
                import re

                for line in ["a=1", "", "b=2"]:
                    found = re.search(r"(\\w)=(\\d)", line)
                    print(found.group(1))
                """).proposes("""
                import re

                for line in ["a=1", "", "b=2"]:
                    found = re.search(r"(\\w)=(\\d)", line)
                    if found is None:
                        continue
                    print(found.group(1))
                """);
    }

    @Test
    void leavesOtherNonesAlone() {
        bench.meets("""
                found = None
                print(found.group(0))
                """).staysSilent();
    }
}
