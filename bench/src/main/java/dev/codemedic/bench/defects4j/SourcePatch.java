package dev.codemedic.bench.defects4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A patch of Defects4J, which turns the fixed version into the faulty one.
 *
 * @param text the unified diff, one character for each byte
 * @param files the files it changes
 * @param places how many runs of neighbouring changed lines it has
 */
record SourcePatch(String text, List<String> files, int places) {
    private static final Pattern HUNK = Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+\\d+(?:,(\\d+))? @@.*");
    private static final String TARGET = "+++ ";

    SourcePatch {
        files = List.copyOf(files);
    }

    /** Reads a patch. @throws IOException where the text is none, or is cut short */
    static SourcePatch read(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        var files = new ArrayList<String>();
        int places = 0;
        var lines = text.lines().iterator();
        while (lines.hasNext()) {
            var line = lines.next();
            var hunk = HUNK.matcher(line);
            if (line.startsWith(TARGET)) {
                files.add(
                        line.substring(TARGET.length()).replaceFirst("^b/", "").strip());
            } else if (hunk.matches()) {
                places += places(lines, count(hunk.group(1)), count(hunk.group(2)), file);
            }
        }
        if (files.isEmpty() || places == 0) {
            throw new IOException(file.getFileName() + " is no patch");
        }
        return new SourcePatch(text, files, places);
    }

    /** The runs of changed lines in a hunk, whose head tells how many lines it has of either version. */
    private static int places(Iterator<String> lines, int before, int after, Path file) throws IOException {
        int places = 0;
        boolean changing = false;
        int old = before;
        int made = after;
        while (old > 0 || made > 0) {
            var line = lines.hasNext() ? lines.next() : "";
            char kind = line.isEmpty() ? ' ' : line.charAt(0);
            if (!lines.hasNext() && line.isEmpty() || "+- \\".indexOf(kind) < 0) {
                throw new IOException(file.getFileName() + " is a broken patch");
            }
            boolean changes = kind == '+' || kind == '-';
            places += changes && !changing ? 1 : 0;
            changing = changes || kind == '\\' && changing;
            old -= kind == '-' || kind == ' ' ? 1 : 0;
            made -= kind == '+' || kind == ' ' ? 1 : 0;
        }
        return places;
    }

    private static int count(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    /** Whether it changes one file in one place: a single run of neighbouring lines. */
    boolean isSingleLocation() {
        return files.size() == 1 && places == 1;
    }
}
