package dev.codemedic.learn.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePatternTest {

    private static SyntaxTree tree(Grammar grammar, String text) {
        return SyntaxTree.parse(grammar, SourceFile.of(Path.of("a"), text));
    }

    private static List<String> found(Grammar grammar, String pattern, String text) throws PatternUnreadable {
        return CodePattern.of(grammar, pattern).matches(tree(grammar, text)).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    @Test
    void findsAnExpressionAnywhere() throws PatternUnreadable {
        assertThat(found(Grammar.PYTHON, "$D[$K]", "x = a[1] + f(b[c.d])\n")).containsExactly("a[1]", "b[c.d]");
        assertThat(found(Grammar.JAVA, "$A <= $B.length", "class A { boolean b = i <= xs.length; }"))
                .containsExactly("i <= xs.length");
    }

    @Test
    void oneMetavariableIsOneCode() throws PatternUnreadable {
        assertThat(found(Grammar.PYTHON, "$X - $X", "a - b; c.d - c . d\n")).containsExactly("c.d - c . d");
    }

    @Test
    void layoutAndCommentsDoNotCount() throws PatternUnreadable {
        var text = "f(a,  # first\n  b)\n";
        assertThat(found(Grammar.PYTHON, "f($X, b)", text)).containsExactly("f(a,  # first\n  b)");
    }

    @Test
    void findsStatementsInARow() throws PatternUnreadable {
        var text = "class A { void m() { int i = 0; go(i); stop(); } }";
        assertThat(found(Grammar.JAVA, "int $I = 0;\ngo($I);", text)).containsExactly("int i = 0; go(i);");
    }

    @Test
    void aSeriesStandsForSeveral() throws PatternUnreadable {
        var text = "f(1, a, b)\ng(1)\n";
        var match = CodePattern.of(Grammar.PYTHON, "f($X, $...REST)").matches(tree(Grammar.PYTHON, text));
        assertThat(match)
                .singleElement()
                .satisfies(found -> assertThat(found.text("REST")).isEqualTo("a, b"));
    }

    @Test
    void aStatementMayStandInAMetavariable() throws PatternUnreadable {
        var text = "for x in y:\n    if x:\n        go()\n";
        assertThat(found(Grammar.PYTHON, "for $A in $B:\n    $S", text)).hasSize(1);
    }

    @Test
    void refusesWhatIsNoCode() {
        assertThatThrownBy(() -> CodePattern.of(Grammar.PYTHON, "def ($X")).isInstanceOf(PatternUnreadable.class);
        assertThatThrownBy(() -> CodePattern.of(Grammar.PYTHON, "")).hasMessage("a pattern needs code");
        assertThatThrownBy(() -> CodePattern.of(Grammar.PYTHON, "f('$X')"))
                .hasMessageContaining("a metavariable stands for a whole");
        assertThatThrownBy(() -> CodePattern.of(Grammar.PYTHON, "f($x)")).hasMessageContaining("written $$");
    }

    @Test
    void aDollarSignOfTheCodeIsWrittenTwice() throws PatternUnreadable {
        assertThat(found(Grammar.JAVA, "f(\"$$A\", $X)", "class A { int i = f(\"$A\", 1) + f(\"$B\", 2); }"))
                .containsExactly("f(\"$A\", 1)");
    }

    @Property(tries = 200)
    void neverThrowsOnAnyText(@ForAll String text, @ForAll Grammar grammar) throws PatternUnreadable {
        for (var pattern : List.of("$A", "$A[$B]", "if $X:\n    $S", "if ($X) { $S; }")) {
            try {
                var rewrite = Rewrite.of(grammar, pattern, "f($A)");
                for (var match : rewrite.places(tree(grammar, text), 1, Integer.MAX_VALUE)) {
                    rewrite.edits(match, Map.of());
                }
            } catch (PatternUnreadable otherLanguage) {
                continue;
            }
        }
    }

    @Property(tries = 200)
    void anyTextIsAPatternOrIsRefused(@ForAll String text, @ForAll Grammar grammar) {
        try {
            assertThat(CodePattern.of(grammar, text).text()).isEqualTo(text);
        } catch (PatternUnreadable refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    /** Expressions of names, numbers, calls and operators. */
    @Provide
    Arbitrary<String> expressions() {
        var atoms = Arbitraries.of("a", "bb", "c.d", "1", "'x'", "[ ]", "f( a )", "-b");
        return Arbitraries.recursive(
                () -> atoms,
                inner -> Arbitraries.oneOf(
                        inner.map(one -> "g(" + one + ",  a)"),
                        inner.map(one -> "(" + one + "\n  or b)"),
                        Combinators.combine(inner, inner).as((one, two) -> one + " + " + two)),
                3);
    }

    @Property(tries = 200)
    void whatIsBoundStaysAsItIsWrittenAndWhereItBelongs(
            @ForAll("expressions") String one, @ForAll("expressions") String two)
            throws PatternUnreadable, EditImpossible {
        var text = "# é\nx = old(" + one + ", " + two + ")  # end\ny = 1\n";
        var tree = tree(Grammar.PYTHON, text);
        var rewrite = Rewrite.of(Grammar.PYTHON, "old($A, $B)", "new($B * 2, $A)");
        var match = rewrite.places(tree, 1, 99).getFirst();
        var healed =
                tree.file().edited(rewrite.edits(match, Map.of()).orElseThrow()).text();
        assertThat(healed).startsWith("# é\nx = ").endsWith("  # end\ny = 1\n");
        var again = CodePattern.of(Grammar.PYTHON, "new($B * 2, $A)")
                .matches(tree(Grammar.PYTHON, healed))
                .getFirst();
        assertThat(again.text("A")).isIn(one, "(" + one + ")");
        assertThat(again.text("B")).isIn(two, "(" + two + ")");
    }

    @Property(tries = 100)
    void codeIsFoundByItself(@ForAll("expressions") String code) throws PatternUnreadable {
        assertThat(found(Grammar.PYTHON, Metavariables.escaped(code), "x = " + code + "\n"))
                .contains(code);
    }

    @Test
    void aHugeFileIsDoneInBoundedSteps() throws PatternUnreadable {
        var deep = "x = " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + "\n";
        var wide = "f(a)\n".repeat(20_000);
        var pattern = CodePattern.of(Grammar.PYTHON, "f($A)");
        assertThat(pattern.matches(tree(Grammar.PYTHON, deep))).isEmpty();
        assertThat(pattern.matches(tree(Grammar.PYTHON, wide))).hasSize(50);
    }
}
