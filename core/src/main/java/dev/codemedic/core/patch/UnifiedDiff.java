package dev.codemedic.core.patch;

import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A patch in the format of {@code diff -u}, with {@code a/} and {@code b/} in front of the names and three lines of
 * context. {@code git apply} and {@code patch -p1} turn the exact old bytes into the exact new ones, and back.
 */
public final class UnifiedDiff {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private UnifiedDiff() {}

    /**
     * The diff as text, to be read or written out as UTF-8. For files in another encoding only {@link #bytes} is
     * fit for patch tools.
     *
     * @throws EditImpossible where the patch does not fit the tree
     * @throws SourceUnreadable where a file of the patch cannot be read
     */
    public static String of(SourceTree tree, Patch patch) throws EditImpossible, SourceUnreadable {
        var out = new StringBuilder();
        for (var after : patch.applied(tree).values()) {
            var before = tree.read(after.path());
            out.append(new FileDiff(marked(before), marked(after)).text(name(before.path())));
        }
        return out.toString();
    }

    /**
     * The diff as patch tools need it: every line in its file's own bytes, names in UTF-8.
     *
     * @throws EditImpossible where the patch does not fit the tree
     * @throws SourceUnreadable where a file of the patch cannot be read
     */
    public static byte[] bytes(SourceTree tree, Patch patch) throws EditImpossible, SourceUnreadable {
        var out = new StringBuilder();
        for (var after : patch.applied(tree).values()) {
            var before = tree.read(after.path());
            var name = raw(name(before.path()).getBytes(StandardCharsets.UTF_8));
            out.append(new FileDiff(raw(before.bytes()), raw(after.bytes())).text(name));
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String marked(SourceFile file) {
        return file.hasByteOrderMark() ? BYTE_ORDER_MARK + file.text() : file.text();
    }

    /** In ISO-8859-1 every byte is one character, so that lines of bytes can be compared and joined as texts. */
    private static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String name(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
