package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.core.verify.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tier 0: a plain process in a copy of the project, with a clean environment, a time limit and an output limit, and no
 * wall around it. Paths below the project in arguments and variables are turned to the copy; a program that finds the
 * project by another way reaches the original.
 */
final class PlainProcess implements Sandbox {
    private static final long LARGEST = 64L << 20;

    private final String why;

    /** @param why why no stronger tier is in force, and what to do about it */
    PlainProcess(String why) {
        this.why = why;
    }

    @Override
    public String tier() {
        return "T0 process: " + why;
    }

    @Override
    public Cell open(Path root) throws IOException {
        return new PlainCell(root, new ProjectCopy(root, Owner.same()));
    }

    private record PlainCell(Path root, ProjectCopy copy) implements Cell {

        @Override
        public Run run(Command command, Map<Path, SourceFile> changed, Set<Path> reads, Set<Path> writes, Limits limits)
                throws IOException {
            copy.reset(changed);
            var run = BoundedProcess.run(
                    arguments(command), folder(command), environment(command), command, limits, true);
            for (var place : writes) {
                turnBack(place);
            }
            return new Run(command, run.exit(), turnedBack(run.output()), turnedBack(run.errors()), run.time());
        }

        @Override
        public Session start(Command command, Set<Path> reads, Set<Path> writes, Limits limits) throws IOException {
            copy.reset(Map.of());
            return BoundedProcess.start(arguments(command), folder(command), environment(command), limits, true);
        }

        private List<String> arguments(Command command) {
            return command.arguments().stream().map(this::turned).toList();
        }

        private Map<String, String> environment(Command command) {
            var environment = new HashMap<String, String>();
            CleanEnvironment.of(command, System.getenv())
                    .forEach((name, value) -> environment.put(name, turned(value)));
            return environment;
        }

        private Path folder(Command command) {
            return Path.of(turned(command.directory().toString()));
        }

        /** What was written for us to read speaks of the copy as well. */
        private void turnBack(Path place) throws IOException {
            try (var files = Files.walk(place)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
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
            copy.close();
        }
    }
}
