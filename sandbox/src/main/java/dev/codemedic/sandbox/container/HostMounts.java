package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places where file systems are mounted on this machine. "Read-only" of a bound folder holds for its own file
 * system only: what is mounted below would stay writable, and has to be bound by itself.
 *
 * @param points absolute paths
 */
record HostMounts(List<Path> points) {
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");
    private static final int POINT = 4;

    /** Of this machine now; none where that cannot be told. */
    static HostMounts now() {
        try {
            return of(Files.readAllLines(Path.of("/proc/self/mountinfo"), StandardCharsets.ISO_8859_1));
        } catch (IOException unknown) {
            return new HostMounts(List.of());
        }
    }

    /** Read from lines of {@code /proc/self/mountinfo}. */
    static HostMounts of(List<String> lines) {
        return new HostMounts(lines.stream()
                .map(line -> line.split(" "))
                .filter(words -> words.length > POINT)
                .map(words -> Path.of(plain(words[POINT])))
                .toList());
    }

    private static String plain(String escaped) {
        var bytes = OCTAL.matcher(escaped)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 8))));
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Mount points strictly below one of the folders. */
    Collection<Path> below(Collection<Path> folders) {
        var found = new TreeSet<Path>();
        for (var point : points) {
            if (folders.stream().anyMatch(folder -> point.startsWith(folder) && !point.equals(folder))) {
                found.add(point);
            }
        }
        return found;
    }
}
