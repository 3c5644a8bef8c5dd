package dev.codemedic.models.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of an answer that is no text, in all the ways that models write it. */
enum Mark {
    /** Begins a block, and may name its file. */
    SEARCH("\\s{0,8}(?:[<＜]{5,9}\\s*(?:SEARCH|ORIGINAL|HEAD|BEFORE|OLD)?|-{5,9} ?SEARCH):?\\s*(.*)"),
    /** The same, beyond doubt: it does not stand in a block. */
    PLAIN_SEARCH("\\s{0,8}(?:[<＜]{5,9}|-{5,9}) ?(?:SEARCH|ORIGINAL)\\b(.*)"),
    /** Between what is searched for and what replaces it. */
    DIVIDER("\\s{0,8}[=＝]{5,9}\\s*()"),
    /** The same, as it ought to be. */
    PLAIN_DIVIDER("(=======)"),
    /** Ends a block. */
    REPLACE("\\s{0,8}[>＞]{5,9}(.*)"),
    /** The same, beyond doubt: where there is one, no other ends the block. */
    PLAIN_REPLACE("\\s{0,8}(?:[>＞]{5,9}|\\+{5,9}) ?(?:REPLACE|UPDATED|AFTER|NEW)\\b(.*)"),
    /** Begins or ends code in Markdown, and may name its file. */
    FENCE("\\s{0,8}(?:```+|~~~+)\\s{0,8}(?:\\w+)?[:\\s]{0,8}(.*)"),
    /** Begins a hunk of a diff. */
    HUNK("@@(\\s.*|)"),
    /** Names the file of the hunks that follow, in the format of OpenAI's {@code apply_patch}. */
    UPDATE("\\*\\*\\* Update File: (.+)"),
    /** What that format has for files that come, go or move. */
    COME_OR_GO("\\*\\*\\* (?:Add File|Delete File|Move to): (.+)"),
    /** The rest of that format's frame. */
    FRAME("\\*\\*\\* (Begin Patch|End Patch|End of File)\\s*"),
    /** Stands above the hunks of a file, and says nothing that counts here. */
    DIFF("((?:diff|index|similarity|old mode|new mode) .*)");

    /** Longer lines are text: no search for a mark may take long. */
    private static final int LONGEST = 400;

    private final Pattern pattern;

    Mark(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /** What stands behind the mark, where the line is one. */
    Optional<String> in(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        var found = pattern.matcher(line);
        return found.matches() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    boolean is(String line) {
        return in(line).isPresent();
    }

    /** For each line the next one, from itself on, that is this mark; the number of lines where there is none. */
    int[] next(List<String> lines) {
        var next = new int[lines.size() + 1];
        next[lines.size()] = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            next[i] = is(lines.get(i)) ? i : next[i + 1];
        }
        return next;
    }
}
