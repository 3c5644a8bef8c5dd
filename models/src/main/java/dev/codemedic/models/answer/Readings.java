package dev.codemedic.models.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a block may mean beside what it says: models copy more than the lines of the file into it. */
final class Readings {
    /** How medic shows code: the failing line's mark, the number, two blanks. */
    private static final Pattern NUMBERED =
            Pattern.compile("[> ]? {0,8}(\\d{1,6})(?:  | ?[|:] ?|$)(.*)", Pattern.DOTALL);

    /** How medic shows values behind a line. */
    private static final Pattern VALUES = Pattern.compile(" {2,12}(?:#|//) [\\w.]{1,60} = .{0,400}$");

    private static final Pattern LEFT_OUT = Pattern.compile(
            "\\s{0,200}(?:(?:\\.\\.\\.|…)(?:\\s.{0,200})?"
                    + "|(?:#|//|/\\*|--)\\s?\\(?(?:\\.\\.\\.|…|rest of|existing code|remaining code|unchanged).{0,200})",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_DIVIDERS = 8;

    private Readings() {}

    /**
     * The block as it is, then with the dividing line further down, for code that has such a line itself, and then
     * without what was only copied: numbers, values, fences and empty lines around it. Those that search for more come
     * first.
     */
    static List<EditBlock> of(EditBlock block) {
        var readings = new ArrayList<EditBlock>();
        var replace = block.replace();
        IntStream.range(0, replace.size())
                .filter(i -> block.divided() && Mark.PLAIN_DIVIDER.is(replace.get(i)))
                .limit(MOST_DIVIDERS)
                .forEach(i -> {
                    var search = new ArrayList<>(block.search());
                    search.add("=======");
                    search.addAll(replace.subList(0, i));
                    readings.addFirst(block.saying(search, replace.subList(i + 1, replace.size())));
                });
        readings.add(block);
        var bare = block.saying(bare(block.search()), bare(block.replace()));
        if (!bare.equals(block)) {
            readings.add(bare);
        }
        readings.removeIf(reading -> reading.search().stream().allMatch(String::isBlank));
        return readings;
    }

    /** Whether lines are left out of what is put in, which would be lost. */
    static boolean leavesOut(EditBlock block, boolean python) {
        return block.replace().stream()
                .filter(line -> LEFT_OUT.matcher(line).matches())
                .filter(line -> !(python && line.strip().equals("...")))
                .anyMatch(line -> !block.search().contains(line));
    }

    private static List<String> bare(List<String> lines) {
        var inner = within(lines, String::isBlank);
        if (inner.size() > 2 && Mark.FENCE.is(inner.getFirst()) && Mark.FENCE.is(inner.getLast())) {
            inner = within(inner.subList(1, inner.size() - 1), String::isBlank);
        }
        return unnumbered(inner).stream()
                .map(line -> VALUES.matcher(line).replaceFirst(""))
                .toList();
    }

    private static List<String> within(List<String> lines, Predicate<String> around) {
        int from = 0;
        int to = lines.size();
        while (from < to && around.test(lines.get(from))) {
            from++;
        }
        while (to > from && around.test(lines.get(to - 1))) {
            to--;
        }
        return lines.subList(from, to);
    }

    /** Without numbers, if each line has one; those of lines that are put in need not be in order. */
    private static List<String> unnumbered(List<String> lines) {
        var code = new ArrayList<String>();
        for (var line : lines) {
            var number = NUMBERED.matcher(line);
            if (!number.matches()) {
                if (!line.isBlank()) {
                    return lines;
                }
                code.add(line);
            } else {
                code.add(number.group(2));
            }
        }
        return code;
    }
}
