package dev.codemedic.models.answer;

import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project of one file that models are to change. */
record CartProject(Path root) {
    static final Path CART = Path.of("shop/cart.py");
    static final String SOURCE = """
            def total(items):
                s = 0
                for item in items:
                    s += item.price
                return s


            def mean(items):
                return total(items) / len(items)
            """;

    static CartProject in(Path folder, String source) throws IOException {
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(folder.resolve(CART), source);
        return new CartProject(folder.toRealPath());
    }

    SourceTree sources() throws IOException {
        return new DiskTree(root);
    }

    /** What becomes of an answer there. */
    AppliedBlocks applied(String answer) throws IOException {
        return AppliedBlocks.of(AnswerParser.parse(answer), sources(), List.of(CART));
    }
}
