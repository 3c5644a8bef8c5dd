package dev.codemedic.models.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the changes in a model's answer: search/replace blocks with conflict markers, or hunks of a unified diff, in
 * fences of Markdown or not. It forgives what models get wrong in the frame; what stands in a block is taken literally.
 */
public final class AnswerParser {
    private static final Pattern SEARCH =
            Pattern.compile("\\s{0,8}<{5,9}\\s*(?:SEARCH|ORIGINAL|HEAD|BEFORE|OLD)?:?\\s*(.*)");
    private static final Pattern DIVIDER = Pattern.compile("\\s{0,8}={5,9}\\s*");
    private static final Pattern REPLACE = Pattern.compile("\\s{0,8}>{5,9}\\s*(?:REPLACE|UPDATED|AFTER|NEW)?.*");
    private static final Pattern FENCE = Pattern.compile("\\s{0,8}(?:```+|~~~+)\\s*(?:\\w+)?[:\\s]*(.*)");
    private static final Pattern HUNK = Pattern.compile("@@.*");
    private static final Pattern DECORATION = Pattern.compile("^[\\s#>*`\"'-]+|[\\s*`\"':]+$");
    private static final Pattern LABEL = Pattern.compile("(?i)^(?:file(?:name)?|path|in)\\s*:?\\s+`?");
    private static final Pattern PATH = Pattern.compile("[\\w@.+-]+(?:[/\\\\][\\w@.+ -]+)*\\.\\w{1,8}");
    private static final int LINES_ABOVE = 3;

    private final List<String> lines;
    private final List<EditBlock> blocks = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> prose = new ArrayList<>();
    private String file = "";
    private int at;

    private AnswerParser(String text) {
        lines = text.lines().toList();
    }

    /** Reads an answer. */
    public static ModelAnswer parse(String text) {
        var parser = new AnswerParser(text);
        parser.parse();
        return new ModelAnswer(String.join("\n", parser.prose).strip(), parser.blocks, parser.complaints);
    }

    private void parse() {
        while (at < lines.size()) {
            var line = lines.get(at);
            var search = SEARCH.matcher(line);
            if (search.matches()) {
                named(search.group(1)).or(this::above).ifPresent(name -> file = name);
                block();
            } else if (line.startsWith("--- ")
                    && at + 1 < lines.size()
                    && lines.get(at + 1).startsWith("+++ ")) {
                file = diffName(lines.get(at + 1)).or(() -> diffName(line)).orElse(file);
                at += 2;
            } else if (HUNK.matcher(line).matches()) {
                hunk();
            } else {
                if (!FENCE.matcher(line).matches()) {
                    prose.add(line);
                }
                at++;
            }
        }
    }

    private void block() {
        int start = at + 1;
        at = start;
        var search = until(DIVIDER);
        if (at >= lines.size()) {
            complaints.add("the block in line " + start + " has no line of ======= after what is searched for");
            at = start;
            return;
        }
        at++;
        var replace = until(REPLACE);
        if (at >= lines.size()) {
            complaints.add("the block in line " + start + " has no line of >>>>>>> REPLACE at its end");
            at = start;
            return;
        }
        at++;
        blocks.add(new EditBlock(file, search, replace));
    }

    private List<String> until(Pattern end) {
        var found = new ArrayList<String>();
        while (at < lines.size() && !end.matcher(lines.get(at)).matches()) {
            found.add(lines.get(at));
            at++;
        }
        return found;
    }

    private void hunk() {
        var search = new ArrayList<String>();
        var replace = new ArrayList<String>();
        at++;
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
        blocks.add(new EditBlock(file, search, replace));
    }

    private boolean isOfHunk(String line) {
        boolean header = line.startsWith("--- ")
                && at + 1 < lines.size()
                && lines.get(at + 1).startsWith("+++ ");
        return line.isEmpty() || !header && " +-\\".indexOf(line.charAt(0)) >= 0;
    }

    private static Optional<String> diffName(String header) {
        var name = header.substring(4).replaceAll("\\t.*", "").strip();
        return name.equals("/dev/null") ? Optional.empty() : Optional.of(name.replaceFirst("^[ab]/", ""));
    }

    /** The name in one of the lines above a block. */
    private Optional<String> above() {
        for (int i = at - 1; i >= 0 && i >= at - LINES_ABOVE; i--) {
            var line = lines.get(i);
            if (REPLACE.matcher(line).matches()) {
                return Optional.empty();
            }
            var fence = FENCE.matcher(line);
            var name = named(fence.matches() ? fence.group(1) : line);
            if (name.isPresent()) {
                prose.remove(line);
                return name;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(String text) {
        var plain = DECORATION.matcher(text).replaceAll("");
        plain = DECORATION.matcher(LABEL.matcher(plain).replaceFirst("")).replaceAll("");
        return PATH.matcher(plain).matches() ? Optional.of(plain.replace('\\', '/')) : Optional.empty();
    }
}
