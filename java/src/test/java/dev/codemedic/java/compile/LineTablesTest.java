package dev.codemedic.java.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTablesTest {
    /** With much that compilers write down in their own way. */
    private static final String SHOP = """
            import java.util.*;
            import java.util.function.*;

            enum Shop {
                OPEN,
                CLOSED;

                static final IntUnaryOperator NET = price ->
                        price
                                - 1;

                static String words(
                        List<Integer> prices) {
                    var sorted = new ArrayList<>(
                            prices);
                    sorted.sort((one, two) ->
                            one - two);
                    return sorted.isEmpty()
                            ? "none"
                            : sorted.get(0)
                                    + " to "
                                    + sorted.get(
                                            sorted.size() - 1);
                }

                static int total(List<Integer> prices) {
                    int sum = 0;
                    for (int price : prices) {
                        sum += NET.applyAsInt(price);
                    }
                    return sum;
                }
            }
            """;

    @TempDir
    Path folder;

    private LineTables tables(Predicate<String[]> compiler, String text, String debug) throws IOException {
        var source = folder.resolve("Shop.java");
        Files.writeString(source, text);
        var arguments = new String[] {debug, "-nowarn", "--release", "11", "-d", "" + folder, "" + source};
        assertThat(compiler).accepts(arguments);
        return LineTables.of(Files.readAllBytes(folder.resolve("Shop.class")));
    }

    private static boolean runJavac(String... arguments) {
        return ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) == 0;
    }

    private LineTables javac(String text) throws IOException {
        return tables(LineTablesTest::runJavac, text, "-g");
    }

    private LineTables eclipse(String text) throws IOException {
        var messages = new PrintWriter(System.err, true);
        return tables(arguments -> BatchCompiler.compile(arguments, messages, messages, null), text, "-g");
    }

    @Test
    void whatEclipseCompiledAgreesWithItsSource() throws IOException {
        var before = eclipse(SHOP);
        var now = javac(SHOP);
        assertThat(before.lines()).isNotEqualTo(now.lines());
        assertThat(before.agreesWith(now)).isTrue();
        assertThat(before.agreesWith(javac(SHOP.replace("    int sum", "\n    int sum"))))
                .isFalse();
    }

    @Test
    void aLineMoreWithinAMethodIsSeen() throws IOException {
        var shop = SHOP.replace("enum Shop {", "class Shop {").replace("    OPEN,\n    CLOSED;\n", "");
        var before = javac(shop);
        assertThat(before.agreesWith(javac(shop))).isTrue();
        assertThat(before.agreesWith(javac(shop.replace("return sum;", "sum++;\n        return sum;"))))
                .isFalse();
        assertThat(before.agreesWith(javac(shop.replace("static int total(List", "static int all(List"))))
                .isFalse();
    }

    @Test
    void withoutLineNumbersNothingIsTold() throws IOException {
        var bare = tables(LineTablesTest::runJavac, SHOP, "-g:none");
        assertThat(bare.agreesWith(javac(SHOP))).isTrue();
    }

    @Test
    void howLambdasAreNumberedIsNoReason() throws IOException {
        var shop = SHOP.replace("enum Shop {", "class Shop {").replace("    OPEN,\n    CLOSED;\n", "");
        var other = shop.replace(
                "(one, two) ->\n                one - two)", "Comparator.naturalOrder(\n                )  )");
        assertThat(other).isNotEqualTo(shop);
        assertThat(javac(shop).lines().keySet())
                .noneMatch(name -> name.contains("lambda"))
                .isEqualTo(javac(other).lines().keySet());
    }
}
