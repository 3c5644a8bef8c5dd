package dev.codemedic.core.patch;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a patch that a user accepts or skips on its own: edits of one file so close to each other that their
 * lines of context touch.
 *
 * @param file relative to the project's root
 * @param line the first line it touches, from 1
 * @param edits the numbers of its edits, counted as in {@link Patch#keeping}
 * @param diff this part alone as a unified diff
 */
public record Hunk(Path file, int line, Set<Integer> edits, String diff) {
    private static final int CONTEXT = 3;

    public Hunk {
        edits = Set.copyOf(edits);
    }

    /**
     * The hunks of a patch in order. Edits that change nothing are in none.
     *
     * @throws EditImpossible where the patch does not fit the tree
     * @throws SourceUnreadable where a file of the patch cannot be read
     */
    public static List<Hunk> of(SourceTree tree, Patch patch) throws EditImpossible, SourceUnreadable {
        var hunks = new ArrayList<Hunk>();
        int number = 0;
        for (var file : patch.files()) {
            var source = tree.read(file.file());
            for (var group : groups(source, file.edits())) {
                var numbers = new TreeSet<Integer>();
                for (int i = 0; i < group.size(); i++) {
                    numbers.add(number++);
                }
                var diff = UnifiedDiff.of(tree, patch.keeping(numbers::contains));
                if (!diff.isEmpty()) {
                    int line = source.lineAt(group.getFirst().start());
                    hunks.add(new Hunk(file.file(), line, numbers, diff));
                }
            }
        }
        return hunks;
    }

    private static List<List<Edit>> groups(SourceFile source, List<Edit> edits) {
        var groups = new ArrayList<List<Edit>>();
        int last = 0;
        for (var edit : edits) {
            int unchanged = source.lineAt(edit.start()) - last - 1;
            if (groups.isEmpty() || unchanged > 2 * CONTEXT) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(edit);
            last = Math.max(last, lastLine(source, edit));
        }
        return groups;
    }

    private static int lastLine(SourceFile source, Edit edit) {
        return source.lineAt(edit.end() > edit.start() ? edit.end() - 1 : edit.end());
    }

    /** The patch with these of its hunks only. */
    public static Patch accepted(Patch patch, Collection<Hunk> hunks) {
        return patch.keeping(
                number -> hunks.stream().anyMatch(hunk -> hunk.edits().contains(number)));
    }
}
