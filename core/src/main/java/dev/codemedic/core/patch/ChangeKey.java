package dev.codemedic.core.patch;

import dev.codemedic.core.source.Digests;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Tells whether two patches are the same change, though the lines around it moved. */
public final class ChangeKey {
    private static final int DIGITS = 16;

    private ChangeKey() {}

    /**
     * The identity of a change: its files, the lines it takes away and those it adds; white space around lines and
     * between words does not count, nor where in the file they stand.
     *
     * @param diff a unified diff
     * @return 16 hexadecimal digits
     */
    public static String of(String diff) {
        var lines = diff.lines()
                .filter(line -> line.startsWith("+") || line.startsWith("-"))
                .filter(line -> !line.startsWith("+++ "))
                .map(line -> line.charAt(0) + line.substring(1).strip().replaceAll("\\s+", " "))
                .filter(line -> line.length() > 1)
                .collect(Collectors.joining("\n"));
        return Digests.sha256(lines.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
