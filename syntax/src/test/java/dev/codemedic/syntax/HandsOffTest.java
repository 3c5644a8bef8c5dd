package dev.codemedic.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HandsOffTest {
    private static final String PYTHON = """
            import os


            class A:
                # medic: hands off
                @property
                def f(self):
                    return 1

                def g(self):
                    x = call(
                        1,  # medic: hands off
                        2)
                    return x

                def h(self):  # medic: HANDS  OFF (audited)
                    text = "# medic: hands off"
                    return text
            """;
    private static final String JAVA = """
            package a;

            class A {
                /**
                 * Pays.
                 *
                 * medic: hands off
                 */
                int pay(int x) {
                    return x;
                }

                int other(int x) {
                    if (x > 0) { // medic: hands off
                        x--;
                    }
                    int y = x; /* medic: hands off */
                    String s = "// medic: hands off";
                    return y;
                }
            }
            """;

    private static SourceFile file(String text) {
        return SourceFile.of(Path.of("a"), text);
    }

    private static List<String> stretches(Grammar grammar, String text) {
        return HandsOff.of(grammar, file(text)).stream()
                .map(stretch -> stretch.first() + "-" + stretch.last())
                .toList();
    }

    private static boolean allowed(Grammar grammar, String before, String old, String fresh) {
        assertThat(before).contains(old);
        return HandsOff.fault(grammar, file(before), file(before.replace(old, fresh)))
                .isEmpty();
    }

    @Test
    void protectsStatementsFunctionsAndClassesOfPython() {
        assertThat(stretches(Grammar.PYTHON, PYTHON)).containsExactly("5-8", "11-13", "16-18");
    }

    @Test
    void protectsStatementsMethodsAndClassesOfJava() {
        assertThat(stretches(Grammar.JAVA, JAVA)).containsExactly("4-11", "14-16", "17-17");
    }

    @Test
    void inTheFirstCommentsItProtectsTheFile() {
        assertThat(stretches(Grammar.PYTHON, "#!/bin/python\n# MIT\n# medic: hands off\n\nx = 1\ny = 2\n"))
                .containsExactly("1-6");
        assertThat(stretches(Grammar.JAVA, "/* medic: hands off */\nclass A {}\n"))
                .containsExactly("1-2");
    }

    @Test
    void whatOnlyLooksLikeItProtectsNothing() {
        assertThat(stretches(
                        Grammar.PYTHON,
                        "x = 'medic: hands off'\n# the medic: hands off-line\n# so medic: hands off\ny = 1\n"))
                .isEmpty();
    }

    @Test
    void whatIsProtectedIsNotChangedAndAllElseMayBe() {
        assertThat(allowed(Grammar.PYTHON, PYTHON, "return 1", "return 2")).isFalse();
        assertThat(allowed(Grammar.PYTHON, PYTHON, "        2)", "        3)")).isFalse();
        assertThat(allowed(Grammar.PYTHON, PYTHON, "return text", "return None"))
                .isFalse();
        assertThat(allowed(Grammar.PYTHON, PYTHON, "return x", "return x or 1")).isTrue();
        assertThat(allowed(Grammar.PYTHON, PYTHON, "import os", "import os\nimport sys"))
                .isTrue();
        assertThat(allowed(Grammar.JAVA, JAVA, "return x;", "return -x;")).isFalse();
        assertThat(allowed(Grammar.JAVA, JAVA, "x--;", "x -= 2;")).isFalse();
        assertThat(allowed(Grammar.JAVA, JAVA, "return y;", "return -y;")).isTrue();
    }

    @Test
    void theCommentIsNeitherTakenAwayNorMovedNorPutAround() {
        assertThat(allowed(Grammar.PYTHON, PYTHON, "    # medic: hands off\n", ""))
                .isFalse();
        assertThat(allowed(Grammar.PYTHON, PYTHON, "1,  # medic: hands off", "1,"))
                .isFalse();
        assertThat(allowed(Grammar.JAVA, JAVA, "int y = x; /* medic: hands off */", "if (x > 1) x = 2; int y = x;"))
                .isFalse();
        assertThat(allowed(Grammar.PYTHON, PYTHON, "import os\n", "import os\n\n# medic: hands off\nx = 1\n"))
                .isFalse();
        var moved = PYTHON.replace("    # medic: hands off\n    @prop", "    @prop")
                .replace("    def g", "    # medic: hands off\n    def g");
        assertThat(HandsOff.fault(Grammar.PYTHON, file(PYTHON), file(moved))).isPresent();
        var wrapped = "x = 1\nif x:\n    y = 2  # medic: hands off\n";
        assertThat(HandsOff.fault(Grammar.PYTHON, file("x = 1\ny = 2  # medic: hands off\n"), file(wrapped)))
                .isPresent();
    }

    @Property(tries = 200)
    void anyTextIsItsOwnNeighbour(@ForAll String text) {
        for (var grammar : Grammar.values()) {
            var whole = text + "\nx = 1 # medic: hands off\n";
            assertThat(HandsOff.fault(grammar, file(whole), file(whole))).isEmpty();
        }
    }
}
