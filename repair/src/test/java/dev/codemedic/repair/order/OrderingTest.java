package dev.codemedic.repair.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.repair.mutate.EditKind;
import dev.codemedic.repair.mutate.Mutation;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderingTest {
    private static final String TEXT = "if count > 0:\n    total = total + 1\n";
    private static final SyntaxTree TREE = SyntaxTree.parse(Grammar.PYTHON, SourceFile.of(Path.of("a.py"), TEXT));

    @TempDir
    Path folder;

    @Test
    void theMoreSuspiciousPlaceComesFirst() {
        var first = change(EditKind.COMPARISON, ">", ">=");
        var second = change(EditKind.COMPARISON, "+", "-");
        var ranked = ranked(List.of(first, second), mutation -> mutation == second ? 1 : 0.2);
        assertThat(ranked.getFirst().mutation()).isEqualTo(second);
    }

    @Test
    void oneOfFewIsLikelierThanOneOfMany() {
        var many = List.of(
                change(EditKind.COMPARISON, ">", "<"),
                change(EditKind.COMPARISON, ">", "<="),
                change(EditKind.COMPARISON, ">", "=="),
                change(EditKind.COMPARISON, ">", "!="),
                change(EditKind.COMPARISON, ">", ">="));
        var only = change(EditKind.OPERATOR, "+", "-");
        var all = new java.util.ArrayList<>(many);
        all.add(only);
        assertThat(ranked(all, _ -> 1).getFirst().mutation()).isEqualTo(only);
    }

    @Test
    void theSameChangeOfTwoKindsIsTriedOnce() {
        var one = change(EditKind.OPERATOR, "+ 1", "- 1");
        var other = change(EditKind.SWAP_OPERANDS, "+", "-");
        assertThat(ranked(List.of(one, other), _ -> 1)).hasSize(1);
    }

    @Test
    void codeAsPeopleWriteItIsMoreNatural() throws IOException {
        var corpus = new Corpus() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public void texts(Consumer<String> taker) {
                for (int i = 0; i < 30; i++) {
                    taker.accept("if count >= 0:\n    total = total + 1\nfor x in xs:\n    pass\n");
                }
            }
        };
        Files.writeString(folder.resolve("own.py"), TEXT);
        var model = Naturalness.of(corpus, folder.resolve("cache"), new DiskTree(folder), List.of(".py"));
        assertThat(model.of(change(EditKind.COMPARISON, ">", ">=")))
                .isGreaterThan(model.of(change(EditKind.COMPARISON, ">", "<")));
        var again = Naturalness.of(corpus, folder.resolve("cache"), new DiskTree(folder), List.of(".py"));
        assertThat(again.of(change(EditKind.COMPARISON, ">", "<")))
                .isEqualTo(model.of(change(EditKind.COMPARISON, ">", "<")));
    }

    private static List<Ordering.Ranked> ranked(
            List<Mutation> mutations, java.util.function.ToDoubleFunction<Mutation> suspicion) {
        return new Ordering(Prior.learned()).rank(mutations, suspicion, _ -> 1);
    }

    private static Mutation change(EditKind kind, String before, String after) {
        int at = TEXT.indexOf(before);
        return new Mutation(kind, "body", TREE.root(), List.of(new Edit(at, at + before.length(), after)), 1);
    }
}
