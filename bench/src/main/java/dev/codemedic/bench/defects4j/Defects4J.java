package dev.codemedic.bench.defects4j;

import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.bench.repair.Benchmark;
import dev.codemedic.bench.repair.Half;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Defects4J (Just, Jalali and Ernst, 2014): real bugs of Java libraries, each with the developers' fix reduced to what
 * mends it and the tests that came with the fix.
 *
 * @param checkout github.com/rjust/defects4j: a checkout, or the git directory alone
 * @param repository the library's: a clone, or the git directory alone
 * @param project the library
 */
public record Defects4J(Path checkout, Path repository, Project project) {
    private static final String PROJECTS = "framework/projects/";
    private static final String TRIGGER = "--- ";

    /** The active bugs that are in this half by their numbers. @param single only those that are mended in one place */
    public List<LibraryBug> bugs(Half half, boolean single) throws IOException {
        try (var folder = new WorkFolder()) {
            var bugs = new ArrayList<LibraryBug>();
            for (var bug : read(described(folder.path()))) {
                if (half.holds(bug.number()) && (!single || bug.patch().isSingleLocation())) {
                    bugs.add(new LibraryBug(bug, new Git(repository)));
                }
            }
            return bugs;
        }
    }

    /** The same as a benchmark. */
    public Benchmark benchmark(Half half, boolean single) throws IOException {
        return new Benchmark("defects4j " + project, "java", List.copyOf(bugs(half, single)));
    }

    /** The project's folder: that of a checkout, or copied from the repository. */
    private Path described(Path scratch) throws IOException {
        var home = PROJECTS + project;
        if (!Files.isDirectory(checkout.resolve(PROJECTS))) {
            var parts = List.of("active-bugs.csv", "patches", "trigger_tests", "relevant_tests");
            new Git(checkout)
                    .export(
                            "HEAD",
                            parts.stream().map(part -> home + "/" + part).toList(),
                            scratch);
            return checked(scratch.resolve(home));
        }
        return checked(checkout.resolve(home));
    }

    private Path checked(Path home) throws IOException {
        if (!Files.isRegularFile(home.resolve("active-bugs.csv"))) {
            throw new IOException(
                    checkout + " is no checkout of Defects4J: there is no " + PROJECTS + project + "/active-bugs.csv");
        }
        return home;
    }

    private List<Bug> read(Path home) throws IOException {
        var rows = Files.readAllLines(home.resolve("active-bugs.csv"), StandardCharsets.ISO_8859_1);
        var head = List.of(rows.getFirst().split(",", -1));
        int id = head.indexOf("bug.id");
        int fixed = head.indexOf("revision.id.fixed");
        if (id < 0 || fixed < 0) {
            throw new IOException("active-bugs.csv has no columns bug.id and revision.id.fixed");
        }
        var bugs = new ArrayList<Bug>();
        for (var row : rows.subList(1, rows.size())) {
            var cells = row.split(",", -1);
            if (cells.length == head.size()) {
                bugs.add(bug(home, cells[id], cells[fixed]));
            }
        }
        return bugs;
    }

    private Bug bug(Path home, String id, String fixed) throws IOException {
        var triggers = new LinkedHashSet<String>();
        var types = new LinkedHashSet<String>();
        for (var line : lines(home.resolve("trigger_tests").resolve(id))) {
            int colons = line.indexOf("::");
            if (line.startsWith(TRIGGER) && colons > 0) {
                var type = line.substring(TRIGGER.length(), colons);
                types.add(type);
                triggers.add(line.substring(colons + 2) + "(" + type + ")");
            }
        }
        var relevant = home.resolve("relevant_tests").resolve(id);
        return new Bug(
                project,
                Integer.parseInt(id),
                fixed,
                SourcePatch.read(home.resolve("patches").resolve(id + ".src.patch")),
                triggers,
                List.copyOf(types),
                Files.exists(relevant) ? lines(relevant) : List.of());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
