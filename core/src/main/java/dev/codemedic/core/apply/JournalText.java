package dev.codemedic.core.apply;

import dev.codemedic.core.source.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How intents and changes are written down: one line for each fact, the last one the checksum of those above.
 *
 * <pre>
 * codemedic 1
 * change C-4
 * incident M-3
 * at 2026-11-21T10:15:30Z
 * undone false
 * file BEFORE AFTER src/shop.py
 * write replace BEFORE AFTER src/shop.py
 * sha256 …
 * </pre>
 */
final class JournalText {
    private static final String FORMAT = "codemedic 1";

    private JournalText() {}

    static byte[] of(Intent intent) {
        var change = intent.change();
        var lines = new ArrayList<String>();
        lines.add(FORMAT);
        lines.add("change " + escaped(change.id()));
        lines.add("incident " + escaped(change.incident()));
        lines.add("at " + change.at());
        lines.add("undone " + change.undone());
        for (var file : change.files()) {
            lines.add("file " + file.before() + " " + file.after() + " " + escaped(file.file()));
        }
        for (var write : intent.writes()) {
            lines.add((write.inPlace() ? "write rewrite " : "write replace ") + write.before() + " " + write.after()
                    + " " + escaped(write.file()));
        }
        var body = String.join("\n", lines) + "\n";
        return (body + "sha256 " + checksum(body) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException where the text is damaged or of another format */
    static Intent parsed(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("sha256 ");
        if (end < 0 || !text.substring(end).equals("sha256 " + checksum(text.substring(0, end)) + "\n")) {
            throw new IOException("its checksum is wrong");
        }
        var lines = text.substring(0, end).lines().toList();
        if (lines.size() < 5 || !lines.getFirst().equals(FORMAT)) {
            throw new IOException("it was written by another version");
        }
        try {
            var files = new ArrayList<Change.Touched>();
            var writes = new ArrayList<Intent.Write>();
            for (var line : lines.subList(5, lines.size())) {
                var part = line.split(" ", line.startsWith("write ") ? 5 : 4);
                if (part[0].equals("file")) {
                    files.add(new Change.Touched(path(part[3]), part[1], part[2]));
                } else {
                    writes.add(new Intent.Write(path(part[4]), part[2], part[3], part[1].equals("rewrite")));
                }
            }
            var change = new Change(
                    value(lines, 1, "change"),
                    value(lines, 2, "incident"),
                    Instant.parse(value(lines, 3, "at")),
                    files,
                    Boolean.parseBoolean(value(lines, 4, "undone")));
            return new Intent(change, writes);
        } catch (IndexOutOfBoundsException | DateTimeException | IllegalArgumentException malformed) {
            throw new IOException("it cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    private static String value(List<String> lines, int index, String key) throws IOException {
        if (!lines.get(index).startsWith(key + " ")) {
            throw new IOException("line " + (index + 1) + " is not '" + key + "'");
        }
        return lines.get(index).substring(key.length() + 1).translateEscapes();
    }

    private static Path path(String text) {
        return Path.of(text.translateEscapes());
    }

    private static String escaped(Object value) {
        return value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String checksum(String body) {
        return Digests.sha256(body.getBytes(StandardCharsets.UTF_8));
    }
}
