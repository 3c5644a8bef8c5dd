package dev.codemedic.models.answer;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a file in a line of an answer, without what models put around it. */
final class FileName {
    private static final Pattern DECORATION = Pattern.compile("^[\\s#>*`\"'【《-]{1,20}|[\\s*`\"':：】》]{1,20}$");
    private static final Pattern LABEL =
            Pattern.compile("^(?:file ?(?:name|path)?|path|in|文件名?|路径)\\s{0,4}[:：]?\\s{0,4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile("[\\w@.+-]+(?:[/\\\\][\\w@.+ -]+)*\\.\\w{1,8}");
    private static final int LONGEST = 300;

    private FileName() {}

    /** The name where the text is nothing but one. */
    static Optional<String> in(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = bare(LABEL.matcher(bare(text)).replaceFirst(""));
        var path = plain.startsWith("/") ? plain.substring(1) : plain;
        return PATH.matcher(path).matches() ? Optional.of(plain.replace('\\', '/')) : Optional.empty();
    }

    private static String bare(String text) {
        return DECORATION.matcher(text).replaceAll("");
    }

    /** The name in a header of a diff; empty for no file. */
    static Optional<String> ofDiff(String header) {
        int tab = header.indexOf('\t');
        var name = header.substring(4, tab < 4 ? header.length() : tab).strip();
        return name.equals("/dev/null") ? Optional.empty() : Optional.of(name.replaceFirst("^[ab]/", ""));
    }
}
