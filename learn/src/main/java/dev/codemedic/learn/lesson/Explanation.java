package dev.codemedic.learn.lesson;

import java.util.List;

/** What a lesson's candidate does, in one short sentence in the words of its place. */
public final class Explanation {
    private static final int LONGEST = 60;

    private Explanation() {}

    /**
     * The sentence.
     *
     * @param source where it was learned, such as {@code M-3}
     * @param code the line before and after
     * @param imports import lines that are added
     */
    public static String of(String source, Example code, List<String> imports) {
        var before = shown(code.before());
        var after = shown(code.after());
        if (after.isEmpty() && !imports.isEmpty()) {
            return "as in " + source + ": `" + shown(imports.getFirst()) + "` is added";
        }
        if (before.isEmpty()) {
            return "as in " + source + ": `" + after + "` is added";
        }
        return "as in " + source + ": `" + before + "` becomes `" + after + "`";
    }

    private static String shown(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
