package dev.codemedic.models.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the changes in a model's answer: search/replace blocks with conflict markers, hunks of a unified diff, or a patch
 * of OpenAI's {@code apply_patch}; in fences of Markdown or not, in JSON or not. It forgives what models get wrong in the
 * frame; what stands in a block is taken literally, and what was only thought does not count.
 */
public final class AnswerParser {
    private static final int LINES_ABOVE = 3;
    private static final int MOST_BLOCKS = 100;

    private final List<String> lines;
    private final int[] nextSearch;
    private final int[] nextPlain;
    private final int[] nextDivider;
    private final int[] nextReplace;
    private final int[] nextEnd;
    private final List<EditBlock> blocks = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> prose = new ArrayList<>();
    private String file = "";
    private boolean refused;
    private int at;

    private AnswerParser(String text) {
        lines = Thoughts.without(text.lines().toList());
        nextSearch = Mark.PLAIN_SEARCH.next(lines);
        nextPlain = Mark.PLAIN_DIVIDER.next(lines);
        nextDivider = Mark.DIVIDER.next(lines);
        nextReplace = Mark.PLAIN_REPLACE.next(lines);
        nextEnd = Mark.REPLACE.next(lines);
    }

    /** Reads an answer. */
    public static ModelAnswer parse(String text) {
        var parser = new AnswerParser(JsonAnswer.unwrapped(text));
        parser.parse();
        return new ModelAnswer(String.join("\n", parser.prose).strip(), parser.blocks, parser.complaints);
    }

    private void parse() {
        while (at < lines.size() && blocks.size() < MOST_BLOCKS) {
            var line = lines.get(at);
            var search = Mark.SEARCH.in(line);
            var update = Mark.UPDATE.in(line);
            var other = Mark.COME_OR_GO.in(line);
            if (search.isPresent()) {
                FileName.in(search.get()).or(this::above).ifPresent(this::begin);
                block();
            } else if (isHeader(line)) {
                header(line, lines.get(at + 1));
            } else if (update.isPresent()) {
                begin(update.get());
                hunk();
            } else if (other.isPresent()) {
                refuse("files cannot be added, moved or taken away: " + other.get());
                at++;
            } else if (Mark.HUNK.is(line)) {
                hunk();
            } else {
                if (!Mark.FENCE.is(line) && !Mark.FRAME.is(line) && !Mark.DIFF.is(line)) {
                    prose.add(line);
                }
                at++;
            }
        }
        if (at < lines.size()) {
            complaints.add("there are more than " + MOST_BLOCKS + " blocks; change less");
        }
    }

    private void begin(String name) {
        file = name;
        refused = false;
    }

    private void refuse(String complaint) {
        complaints.add(complaint);
        refused = true;
    }

    private void block() {
        int start = at + 1;
        int limit = nextSearch[start];
        int divider = nextPlain[start] < limit ? nextPlain[start] : nextDivider[start];
        int behind = Math.min(divider + 1, lines.size());
        int end = nextReplace[behind] < limit ? nextReplace[behind] : nextEnd[behind];
        at = start;
        if (divider >= limit) {
            complaints.add("the block in line " + start + " has no line of ======= after what is searched for");
        } else if (end >= limit) {
            complaints.add("the block in line " + start + " has no line of >>>>>>> REPLACE at its end");
        } else {
            blocks.add(new EditBlock(file, lines.subList(start, divider), lines.subList(behind, end)));
            at = end + 1;
        }
    }

    private boolean isHeader(String line) {
        return line.startsWith("--- ")
                && at + 1 < lines.size()
                && lines.get(at + 1).startsWith("+++ ");
    }

    private void header(String before, String after) {
        var old = FileName.ofDiff(before);
        var now = FileName.ofDiff(after);
        now.or(() -> old).ifPresent(this::begin);
        if (old.isEmpty() || now.isEmpty()) {
            refuse("files cannot be added or taken away: " + file);
        }
        at += 2;
    }

    private void hunk() {
        var search = new ArrayList<String>();
        var replace = new ArrayList<String>();
        at++;
        int start = at;
        while (at < lines.size() && isOfHunk(lines.get(at))) {
            var line = lines.get(at);
            var rest = line.isEmpty() ? "" : line.substring(1);
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '-' -> search.add(rest);
                case '+' -> replace.add(rest);
                case '\\' -> {}
                default -> {
                    search.add(rest);
                    replace.add(rest);
                }
            }
            at++;
        }
        while (!search.isEmpty()
                && !replace.isEmpty()
                && search.getLast().isEmpty()
                && replace.getLast().isEmpty()) {
            search.removeLast();
            replace.removeLast();
        }
        if (!refused && !(search.isEmpty() && replace.isEmpty())) {
            blocks.add(new EditBlock(file, search, replace, false));
        }
        if (!refused && isCut()) {
            complaints.add(
                    "the hunk in line " + start + " goes on with a line that begins with none of -, + and a blank");
        }
    }

    /** Whether a hunk has ended where nothing says so: a part of it would be lost in silence. */
    private boolean isCut() {
        if (at >= lines.size() || lines.get(at - 1).isEmpty()) {
            return false;
        }
        var next = lines.get(at);
        return !isHeader(next)
                && Stream.of(Mark.FENCE, Mark.HUNK, Mark.UPDATE, Mark.COME_OR_GO, Mark.FRAME, Mark.DIFF, Mark.SEARCH)
                        .noneMatch(mark -> mark.is(next));
    }

    private boolean isOfHunk(String line) {
        return line.isEmpty() || !isHeader(line) && " +-\\".indexOf(line.charAt(0)) >= 0;
    }

    /** The name in one of the lines above a block. */
    private Optional<String> above() {
        for (int i = at - 1; i >= 0 && i >= at - LINES_ABOVE; i--) {
            var line = lines.get(i);
            if (Mark.REPLACE.is(line) || Mark.PLAIN_REPLACE.is(line)) {
                return Optional.empty();
            }
            var fence = Mark.FENCE.in(line);
            var name = FileName.in(fence.orElse(line));
            int said = prose.lastIndexOf(line);
            if (name.isPresent() && (fence.isPresent() || said >= 0)) {
                if (fence.isEmpty()) {
                    prose.remove(said);
                }
                return name;
            }
        }
        return Optional.empty();
    }
}
