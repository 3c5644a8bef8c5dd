package dev.codemedic.cli;

import dev.codemedic.core.patch.FileEdits;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One patch of the corpus under {@code src/test/resources/patches}: a head of {@code key: value} lines, an empty line,
 * and a unified diff, whose names of files are taken as they stand.
 *
 * @param project the folder of the program that it is for
 * @param name the file's name without its ending
 * @param head what it is and what is expected
 * @param diff the diff
 */
record PatchEntry(Path project, String name, Map<String, String> head, String diff) {
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+.*");
    private static final String NO_SUCH_FILE = "0".repeat(64);

    /** The corpus's entries for one program. */
    static List<PatchEntry> of(Path project) throws IOException {
        try (var files = Files.list(project)) {
            var entries = new ArrayList<PatchEntry>();
            for (var file : files.filter(each -> each.toString().endsWith(".diff"))
                    .sorted()
                    .toList()) {
                entries.add(read(project, file));
            }
            return entries;
        }
    }

    private static PatchEntry read(Path project, Path file) throws IOException {
        var parts = Files.readString(file).split("\n\n", 2);
        var head = new LinkedHashMap<String, String>();
        for (var line : parts[0].split("\n")) {
            var words = line.split(": ", 2);
            head.put(words[0], words[1]);
        }
        return new PatchEntry(project, file.getFileName().toString().replace(".diff", ""), head, parts[1]);
    }

    /** Whether it is a legitimate patch, which must not be called anything else. */
    boolean honest() {
        return expected().startsWith("honest ");
    }

    /** The gate at which it must be rejected. */
    Gate gate() {
        return Gate.valueOf(expected().substring("rejected ".length()));
    }

    /** {@code rejected GATE}, {@code suppression}, or {@code honest} with the verdict it must get. */
    String expected() {
        return head.getOrDefault("expect", "");
    }

    /** Whether only watching it run can tell what it is. */
    boolean needsDynamic() {
        return head.getOrDefault("needs", "").equals("dynamic");
    }

    /** The patch; files that cannot be read get an insertion, and what is no change of text is left out. */
    Patch patch(SourceTree tree) {
        var edits = new LinkedHashMap<Path, List<Edit>>();
        List<Edit> current = new ArrayList<>();
        var lines = List.of(diff.split("(?<=\n)"));
        String text = "";
        int at = 0;
        boolean known = false;
        String old = "";
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var hunk = HUNK.matcher(line.strip());
            if (line.startsWith("--- ")) {
                old = name(line, "a/");
            } else if (line.startsWith("+++ ")) {
                var file = Path.of(old.equals("/dev/null") ? name(line, "b/") : old);
                current = new ArrayList<>();
                edits.put(file, current);
                var source = tree.find(file);
                known = source.isPresent();
                text = source.map(found -> found.text()).orElse("");
            } else if (hunk.matches()) {
                at = offset(text, Integer.parseInt(hunk.group(1)));
            } else if (line.startsWith(" ") && known) {
                at += fits(text, at, content(lines, i));
            } else if (line.startsWith("-") && known) {
                int length = fits(text, at, content(lines, i));
                current.add(new Edit(at, at + length, ""));
                at += length;
            } else if (line.startsWith("+")) {
                current.add(Edit.insert(known ? at : 0, content(lines, i)));
            }
        }
        return new Patch(edits.entrySet().stream()
                .map(entry -> new FileEdits(
                        entry.getKey(),
                        tree.find(entry.getKey()).map(found -> found.sha256()).orElse(NO_SUCH_FILE),
                        joined(entry.getValue())))
                .toList());
    }

    private static String name(String header, String prefix) {
        var name = header.substring(4).replaceFirst("\n$", "");
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static String content(List<String> lines, int index) {
        var line = lines.get(index).substring(1);
        boolean open = index + 1 < lines.size() && lines.get(index + 1).startsWith("\\");
        return open ? line.substring(0, line.length() - 1) : line;
    }

    private static int offset(String text, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    private static int fits(String text, int at, String content) {
        if (!text.startsWith(content, at)) {
            throw new IllegalStateException("the diff does not fit at: " + content);
        }
        return content.length();
    }

    /** Lines that go and lines that come at one place are one edit. */
    private static List<Edit> joined(List<Edit> edits) {
        var joined = new ArrayList<Edit>();
        for (var edit : edits) {
            if (!joined.isEmpty() && joined.getLast().end() == edit.start()) {
                var last = joined.removeLast();
                joined.add(new Edit(last.start(), edit.end(), last.replacement() + edit.replacement()));
            } else {
                joined.add(edit);
            }
        }
        return joined;
    }
}
