package dev.codemedic.core.failure;

import dev.codemedic.core.source.Digests;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The identity of a failure: its type, the top project functions and the message without its particulars.
 * Line numbers never count, so that an edit elsewhere in the file keeps the identity.
 *
 * @param text 16 hexadecimal digits
 */
public record Fingerprint(String text) {

    private static final int FUNCTIONS = 5;
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|‹[^›]*›");
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z]:)?(?:[/\\\\][\\w.\\-]+){2,}");
    private static final Pattern NUMBER = Pattern.compile("0x[0-9a-fA-F]+|\\b\\d[\\d.,_]*\\b|@[0-9a-f]{4,}");

    /** The fingerprint of a failure. */
    public static Fingerprint of(Failure failure) {
        var root = failure.root();
        var functions = root.projectFrames()
                .limit(FUNCTIONS)
                .map(frame -> frame.owner() + "." + frame.function())
                .distinct()
                .collect(Collectors.joining(">"));
        var identity = root.type() + "|" + functions + "|" + normalised(root.message());
        return new Fingerprint(
                Digests.sha256(identity.getBytes(StandardCharsets.UTF_8)).substring(0, 16));
    }

    /** A message without what changes from run to run: quoted values, paths, numbers, addresses. */
    public static String normalised(String message) {
        var text = QUOTED.matcher(message).replaceAll("?");
        text = PATH.matcher(text).replaceAll("/");
        return NUMBER.matcher(text).replaceAll("#").strip();
    }
}
