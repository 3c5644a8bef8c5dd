package dev.codemedic.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.SourceFile;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SyntaxTreeTest {

    private static SyntaxTree python(String text) {
        return SyntaxTree.parse(Grammar.PYTHON, SourceFile.of(Path.of("a.py"), text));
    }

    private static SyntaxTree java(String text) {
        return SyntaxTree.parse(Grammar.JAVA, SourceFile.of(Path.of("A.java"), text));
    }

    @Test
    void namesTheFieldsOfAPythonCall() {
        var call = python("total = add(1, b)\n").nodes("call").findFirst().orElseThrow();
        assertThat(call.text()).isEqualTo("add(1, b)");
        assertThat(call.field("function").map(Node::text)).contains("add");
        assertThat(call.field("arguments").orElseThrow().namedChildren())
                .extracting(Node::text)
                .containsExactly("1", "b");
        assertThat(call.enclosing("assignment")
                        .flatMap(node -> node.field("left"))
                        .map(Node::text))
                .contains("total");
    }

    @Test
    void countsInCodeUnitsBehindWideCharacters() {
        var tree = python("s = '😀é'; t = u\n");
        var name = tree.nodes("identifier")
                .filter(node -> node.text().equals("u"))
                .findFirst()
                .orElseThrow();
        assertThat(tree.file().text().substring(name.start(), name.end())).isEqualTo("u");
        assertThat(tree.covering(name.start(), name.end())).isEqualTo(name);
    }

    @Test
    void walksAJavaMethod() {
        var tree = java("class A { int f(int[] x) { for (int i = 0; i <= x.length; i++) { g(x[i]); } return 0; } }");
        var access = tree.nodes("array_access").findFirst().orElseThrow();
        assertThat(access.enclosing("for_statement")
                        .flatMap(loop -> loop.field("condition"))
                        .map(Node::text))
                .contains("i <= x.length");
        assertThat(access.ancestors().map(Node::kind)).contains("method_declaration", "class_declaration");
        assertThat(tree.hasErrors()).isFalse();
    }

    @Test
    void marksWhatCannotBeParsed() {
        assertThat(python("def f(:\n  pass\n").hasErrors()).isTrue();
        assertThat(java("class A { int f() { return 1 } }").hasErrors()).isTrue();
    }

    @Test
    void givesSiblingsAndChildrenInOrder() {
        var body = python("a = 1\nb = 2\nc = 3\n").root();
        var middle = body.namedChildren().get(1);
        assertThat(middle.previous().map(Node::text)).contains("a = 1");
        assertThat(middle.next().map(Node::text)).contains("c = 3");
        assertThat(body.namedChildren().get(2).next()).isEmpty();
    }

    @Property(tries = 200)
    void anyTextGivesATreeWhoseLeavesLieInOrder(@ForAll String text) {
        var tree = python(text);
        int at = 0;
        for (var node : tree.nodes().toList()) {
            assertThat(node.start()).isBetween(0, node.end());
            assertThat(node.end()).isLessThanOrEqualTo(tree.file().text().length());
            if (node.children().isEmpty()) {
                assertThat(node.start()).isGreaterThanOrEqualTo(at);
                at = node.end();
            }
        }
    }
}
