package dev.codemedic.syntax;

import io.github.treesitter.jtreesitter.InputEncoding;
import io.github.treesitter.jtreesitter.Language;
import io.github.treesitter.jtreesitter.Parser;
import io.github.treesitter.jtreesitter.TreeCursor;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs tree-sitter and copies its tree into arrays, so that no native memory outlives the call. */
final class Parsers {
    private static final InputEncoding UTF_16 =
            ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? InputEncoding.UTF_16LE : InputEncoding.UTF_16BE;
    private static final Map<Grammar, Language> LANGUAGES = new ConcurrentHashMap<>();

    private Parsers() {}

    static FlatTree parse(Grammar grammar, String text) {
        var language = LANGUAGES.computeIfAbsent(
                grammar,
                key -> Language.load(NativeLibraries.load("tree-sitter-" + key.id()), "tree_sitter_" + key.id()));
        try (var parser = new Parser(language);
                var tree = parser.parse(text, UTF_16).orElseThrow();
                var cursor = tree.walk();
                var arena = Arena.ofConfined()) {
            return new Copy().of(cursor, arena);
        }
    }

    /** One walk over a native tree. */
    private static final class Copy {
        private final ArrayList<String> kinds = new ArrayList<>();
        private final ArrayList<String> fields = new ArrayList<>();
        private final ArrayList<int[]> places = new ArrayList<>();
        private final ArrayList<Byte> flags = new ArrayList<>();
        private final Map<Short, String> names = new HashMap<>();

        FlatTree of(TreeCursor cursor, Arena arena) {
            int parent = -1;
            while (true) {
                int index = add(cursor, arena, parent);
                if (cursor.gotoFirstChild()) {
                    parent = index;
                    continue;
                }
                close(index);
                while (!cursor.gotoNextSibling()) {
                    if (!cursor.gotoParent()) {
                        return flat();
                    }
                    close(parent);
                    parent = places.get(parent)[2];
                }
            }
        }

        private int add(TreeCursor cursor, Arena arena, int parent) {
            var node = cursor.getCurrentNode(arena);
            kinds.add(names.computeIfAbsent(
                    node.getSymbol(), symbol -> node.getType().intern()));
            fields.add(cursor.getCurrentFieldName());
            places.add(new int[] {node.getStartByte() / 2, node.getEndByte() / 2, parent, 0});
            int bits = (node.isNamed() ? FlatTree.NAMED : 0)
                    | (node.isError() ? FlatTree.ERROR : 0)
                    | (node.isMissing() ? FlatTree.MISSING : 0);
            flags.add((byte) bits);
            return places.size() - 1;
        }

        private void close(int index) {
            places.get(index)[3] = places.size();
        }

        private FlatTree flat() {
            int size = places.size();
            var starts = new int[size];
            var ends = new int[size];
            var parents = new int[size];
            var nexts = new int[size];
            var bits = new byte[size];
            for (int i = 0; i < size; i++) {
                var place = places.get(i);
                starts[i] = place[0];
                ends[i] = place[1];
                parents[i] = place[2];
                nexts[i] = place[3];
                bits[i] = flags.get(i);
            }
            return new FlatTree(
                    kinds.toArray(String[]::new), fields.toArray(String[]::new), starts, ends, parents, nexts, bits);
        }
    }
}
