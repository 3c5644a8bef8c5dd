package dev.codemedic.models.answer;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place in a file that a block means. The lines have to be there exactly once: first as they are, then without
 * blanks at their ends, then with another indentation of all of them.
 */
record Anchors(SourceFile file) {
    private static final int TOLD = 5;

    /** What came of the search for a place. */
    sealed interface Found {
        /** It is clear. */
        record Place(Edit edit) implements Found {}

        /** It is not; one sentence for the model. */
        record Misfit(String complaint) implements Found {}
    }

    Found place(EditBlock block) {
        var search = block.search();
        if (search.stream().allMatch(String::isBlank)) {
            return new Found.Misfit("a block for " + file.path() + " searches for nothing");
        }
        for (var level : Level.values()) {
            var starts = starts(search, level);
            if (starts.size() == 1) {
                return placed(block, starts.getFirst(), level);
            }
            if (starts.size() > 1) {
                return new Found.Misfit("the lines searched for occur " + starts.size() + " times in " + file.path()
                        + ", in lines " + told(starts) + "; take more lines around them");
            }
        }
        return new Found.Misfit("the lines searched for are not in " + file.path() + "; the first of them was: "
                + search.getFirst().strip());
    }

    private static String told(List<Integer> starts) {
        return String.join(
                ", ", starts.stream().limit(TOLD).map(String::valueOf).toList());
    }

    /** How exactly lines have to agree. */
    private enum Level {
        EXACT {
            @Override
            String seen(String line, int margin) {
                return line;
            }
        },
        ENDS {
            @Override
            String seen(String line, int margin) {
                return line.stripTrailing();
            }
        },
        MARGIN {
            @Override
            String seen(String line, int margin) {
                return line.isBlank() ? "" : line.substring(margin).stripTrailing();
            }
        };

        abstract String seen(String line, int margin);
    }

    private List<Integer> starts(List<String> search, Level level) {
        var wanted = seen(search, level);
        return IntStream.rangeClosed(1, file.lineCount() - search.size() + 1)
                .filter(start -> seen(lines(start, search.size()), level).equals(wanted))
                .boxed()
                .toList();
    }

    private static List<String> seen(List<String> lines, Level level) {
        int margin = margin(lines).length();
        return lines.stream().map(line -> level.seen(line, margin)).toList();
    }

    private List<String> lines(int start, int count) {
        return IntStream.range(start, start + count).mapToObj(file::line).toList();
    }

    /** The blanks that all lines begin with. */
    private static String margin(List<String> lines) {
        String margin = null;
        for (var line : lines) {
            if (!line.isBlank()) {
                var own = line.substring(0, line.length() - line.stripLeading().length());
                margin = margin == null ? own : common(margin, own);
            }
        }
        return margin == null ? "" : margin;
    }

    private static String common(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, same);
    }

    private Found placed(EditBlock block, int start, Level level) {
        var there = lines(start, block.search().size());
        var replace = level == Level.MARGIN ? indented(block, margin(there), margin(block.search())) : block.replace();
        if (replace == null) {
            return new Found.Misfit(
                    "a line that is put in stands further left than those searched for in " + file.path());
        }
        var kept = keeping(there, block.search(), replace);
        if (kept.equals(there)) {
            return new Found.Misfit("a block for " + file.path() + " changes nothing");
        }
        int from = file.offset(start, 0);
        int last = start + there.size() - 1;
        int to = kept.isEmpty() && last < file.lineCount()
                ? file.offset(last + 1, 0)
                : file.offset(last, file.line(last).length());
        return new Found.Place(new Edit(from, to, String.join(file.lineEnding(), kept)));
    }

    private static @Nullable List<String> indented(EditBlock block, String there, String written) {
        var result = new ArrayList<String>();
        for (var line : block.replace()) {
            if (!line.isBlank() && !line.startsWith(written)) {
                return null;
            }
            result.add(line.isBlank() ? "" : there + line.substring(written.length()));
        }
        return result;
    }

    /** Lines at both ends that the model only copied stay as they are in the file. */
    private static List<String> keeping(List<String> there, List<String> search, List<String> replace) {
        var result = new ArrayList<>(replace);
        int most = Math.min(search.size(), replace.size());
        int head = 0;
        while (head < most && same(search.get(head), replace.get(head), there.get(head))) {
            result.set(head, there.get(head));
            head++;
        }
        for (int tail = 1; tail <= most - head; tail++) {
            int old = search.size() - tail;
            int now = replace.size() - tail;
            if (!same(search.get(old), replace.get(now), there.get(old))) {
                break;
            }
            result.set(now, there.get(old));
        }
        return result;
    }

    private static boolean same(String searched, String replaced, String there) {
        return searched.strip().equals(replaced.strip()) && there.strip().equals(replaced.strip());
    }
}
