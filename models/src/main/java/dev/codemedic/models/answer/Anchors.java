package dev.codemedic.models.answer;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds the place in a file that a block means. The lines have to be there exactly once: first as they are, then without
 * blanks at their ends, then with another indentation.
 */
final class Anchors {
    private static final int TOLD = 5;

    private final SourceFile file;
    private final List<String> lines;
    private final Map<Level, List<String>> seen = new EnumMap<>(Level.class);

    Anchors(SourceFile file) {
        this.file = file;
        this.lines =
                IntStream.rangeClosed(1, file.lineCount()).mapToObj(file::line).toList();
    }

    /** What came of the search for a place. */
    sealed interface Found {
        /** It is clear. */
        record Place(Edit edit) implements Found {}

        /** It is not; one sentence for the model. */
        record Misfit(String complaint) implements Found {}
    }

    SourceFile file() {
        return file;
    }

    Found place(EditBlock block) {
        if (Readings.leavesOut(block, file.path().toString().endsWith(".py"))) {
            return new Found.Misfit("a block for " + file.path() + " leaves lines out (...); write all of them");
        }
        for (var reading : Readings.of(block)) {
            for (var level : Level.values()) {
                var starts = starts(reading.search(), level);
                if (starts.size() == 1) {
                    return placed(reading, starts.getFirst());
                }
                if (starts.size() > 1) {
                    return new Found.Misfit("the lines searched for occur " + starts.size() + " times in " + file.path()
                            + ", in lines " + told(starts) + "; take more lines around them");
                }
            }
        }
        if (block.search().stream().allMatch(String::isBlank)) {
            return new Found.Misfit("a block for " + file.path() + " searches for nothing");
        }
        return new Found.Misfit("the lines searched for are not in " + file.path() + "; the first of them was: "
                + block.search().getFirst().strip());
    }

    private static String told(List<Integer> starts) {
        return String.join(
                ", ", starts.stream().limit(TOLD).map(String::valueOf).toList());
    }

    /** How exactly lines have to agree. */
    private enum Level {
        EXACT(line -> line),
        ENDS(String::stripTrailing),
        INDENTED(String::strip);

        private final UnaryOperator<String> seen;

        Level(UnaryOperator<String> seen) {
            this.seen = seen;
        }
    }

    /** The lines, from 1, in which the search fits. */
    private List<Integer> starts(List<String> search, Level level) {
        var wanted = search.stream().map(level.seen).toList();
        var there = seen.computeIfAbsent(
                level, each -> lines.stream().map(each.seen).toList());
        return IntStream.rangeClosed(0, there.size() - wanted.size())
                .filter(start -> there.subList(start, start + wanted.size()).equals(wanted))
                .filter(start -> level != Level.INDENTED
                        || Indentation.between(search, lines.subList(start, start + search.size()))
                                .isPresent())
                .map(start -> start + 1)
                .boxed()
                .toList();
    }

    private Found placed(EditBlock block, int start) {
        var there = lines.subList(start - 1, start - 1 + block.search().size());
        var search = block.search();
        var replace = block.replace();
        int most = Math.min(search.size(), replace.size());
        int head = 0;
        while (head < most && same(search.get(head), replace.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && same(search.get(search.size() - tail - 1), replace.get(replace.size() - tail - 1))) {
            tail++;
        }
        if (head + tail == search.size() && search.size() == replace.size()) {
            return new Found.Misfit("a block for " + file.path() + " changes nothing");
        }
        var indentation = Indentation.between(search, there);
        var put = replace.subList(head, replace.size() - tail);
        if (indentation.isPresent() && !indentation.get().isSame()) {
            var moved = indentation.get().applied(put);
            if (moved.isEmpty()) {
                return new Found.Misfit(
                        "a line that is put in stands further left than those searched for in " + file.path());
            }
            put = moved.get();
        }
        return new Found.Place(edit(start + head, start + search.size() - tail - 1, put));
    }

    /** Blanks at the end of a line are what models lose, not what they change. */
    private static boolean same(String searched, String replaced) {
        return searched.stripTrailing().equals(replaced.stripTrailing());
    }

    /** Puts lines in the place of those from one to another; of none where the last stands before the first. */
    private Edit edit(int first, int last, List<String> put) {
        var end = file.lineEnding();
        var text = String.join(end, put);
        if (first > last) {
            return first <= file.lineCount()
                    ? Edit.insert(file.offset(first, 0), text + end)
                    : Edit.insert(endOf(last), end + text);
        }
        if (!put.isEmpty()) {
            return new Edit(file.offset(first, 0), endOf(last), text);
        }
        if (last < file.lineCount()) {
            return new Edit(file.offset(first, 0), file.offset(last + 1, 0), "");
        }
        return new Edit(first > 1 ? endOf(first - 1) : 0, endOf(last), "");
    }

    private int endOf(int line) {
        return file.offset(line, file.line(line).length());
    }
}
