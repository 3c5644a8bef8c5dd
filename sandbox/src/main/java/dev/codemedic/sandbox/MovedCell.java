package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Leftovers;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A cell of a tier that cannot show the copy at the project's real path. Paths below the project in arguments and
 * variables are turned to the copy, and back in what is printed and written for us; a program that finds the project by
 * another way meets the original.
 *
 * @param temporary a folder for temporary files, emptied before each run
 * @param environment added to each run's
 */
record MovedCell(Path root, ProjectCopy copy, Path temporary, Map<String, String> environment, Start start)
        implements Cell {
    private static final long LARGEST = 64L << 20;

    /** A folder for temporary files. @throws IOException where none can be made */
    static Path temporaryFolder() throws IOException {
        var folder = Files.createTempDirectory("medic-tmp-").toRealPath();
        Leftovers.add(folder);
        return folder;
    }

    /** Puts what bounds a command before it. */
    @FunctionalInterface
    interface Start {
        /** What is really started. */
        List<String> around(List<String> command, Set<Path> reads, Set<Path> writes, Limits limits);
    }

    @Override
    public Run run(Command command, Map<Path, SourceFile> changed, Set<Path> reads, Set<Path> writes, Limits limits)
            throws IOException {
        reset(changed);
        var run = BoundedProcess.run(
                start.around(arguments(command), reads, writes, limits),
                folder(command),
                variables(command),
                command,
                limits,
                true);
        for (var place : writes) {
            Outlet.clean(place);
            turnBack(place);
        }
        return new Run(command, run.exit(), turnedBack(run.output()), turnedBack(run.errors()), run.time());
    }

    @Override
    public Session start(Command command, Set<Path> reads, Set<Path> writes, Limits limits) throws IOException {
        reset(Map.of());
        return BoundedProcess.start(
                start.around(arguments(command), reads, writes, limits),
                folder(command),
                variables(command),
                limits,
                true);
    }

    private void reset(Map<Path, SourceFile> changed) throws IOException {
        Leftovers.remove(temporary);
        Files.createDirectories(temporary);
        copy.reset(changed);
    }

    private List<String> arguments(Command command) {
        return command.arguments().stream().map(this::turned).toList();
    }

    private Map<String, String> variables(Command command) {
        var variables = new HashMap<String, String>();
        CleanEnvironment.of(command, System.getenv()).forEach((name, value) -> variables.put(name, turned(value)));
        variables.put("TMPDIR", temporary.toString());
        variables.putAll(environment);
        return variables;
    }

    private Path folder(Command command) {
        return Path.of(turned(command.directory().toString()));
    }

    /** What was written for us to read speaks of the copy as well. A program may have put links there: none is followed. */
    private void turnBack(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            for (var file : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                var text = Files.size(file) <= LARGEST ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
                var back = text.replace(bytes(copy.folder()), bytes(root));
                if (!back.equals(text)) {
                    Files.writeString(file, back, StandardCharsets.ISO_8859_1);
                }
            }
        }
    }

    /** A path as its bytes, each in a character of its own: what is around it may be in any encoding. */
    private static String bytes(Path path) {
        return new String(path.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private String turned(String text) {
        return text.replace(root.toString(), copy.folder().toString());
    }

    private String turnedBack(String text) {
        return text.replace(copy.folder().toString(), root.toString());
    }

    @Override
    public void close() {
        Leftovers.remove(temporary);
        copy.close();
    }
}
