package dev.codemedic.python.template;

import org.junit.jupiter.api.Test;

class NoneByDefaultTest {
    private final TemplateBench bench = TemplateBench.template(new NoneByDefault());

    @Test
    void replacesTheDefaultOnEntry() {
        bench.meets("""
                def tag(name, tags=None):
                    \"""Adds a tag.\"""
                    tags.append(name)
                    return tags


                print(tag("a"))
                """).proposes("""
                def tag(name, tags=None):
                    \"""Adds a tag.\"""
                    if tags is None:
                        tags = []
                    tags.append(name)
                    return tags


                print(tag("a"))
                """);
    }

    @Test
    void leavesANoneThatWasPassedAlone() {
        bench.meets("""
                def tag(name, tags):
                    tags.append(name)
                    return tags


                tag("a", None)
                """).staysSilent();
    }
}
