package dev.codemedic.cli;

import dev.codemedic.core.failure.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The project a command belongs to.
 *
 * @param root its root folder, absolute and real
 */
record Project(Path root) {
    private static final List<String> MARKS = List.of(
            "medic.toml",
            ".medic",
            ".git",
            "pyproject.toml",
            "setup.py",
            "setup.cfg",
            "tox.ini",
            "pom.xml",
            "build.gradle");

    /**
     * The project around a folder: the nearest folder upwards with a version control, build or settings file; of a
     * Maven build the outermost module. Without any such mark, the folder itself.
     *
     * @throws IOException where the folder is gone
     */
    static Project around(Path folder) throws IOException {
        var start = folder.toRealPath();
        return new Project(marked(start).orElse(start));
    }

    /**
     * The project of a command: around the working directory, or around the file that the command runs where that
     * lies elsewhere.
     *
     * @throws IOException where the working directory is gone
     */
    static Project of(Command command) throws IOException {
        var project = around(command.directory());
        var program = script(command);
        if (program.isPresent() && !program.get().startsWith(project.root())) {
            return around(Optional.ofNullable(program.get().getParent()).orElse(program.get()));
        }
        if (tooWide(project.root()) && program.isPresent()) {
            return around(Optional.ofNullable(program.get().getParent()).orElse(program.get()));
        }
        return project;
    }

    /** The option that a later command needs to find this project from the working directory; empty where none. */
    String hint() {
        try {
            return around(Path.of("").toAbsolutePath()).equals(this) ? "" : " -C " + root;
        } catch (IOException gone) {
            return " -C " + root;
        }
    }

    private static Optional<Path> script(Command command) {
        for (var argument : command.arguments().subList(1, command.arguments().size())) {
            if (argument.endsWith(".py") || argument.endsWith(".java")) {
                try {
                    return Optional.of(command.directory().resolve(argument).toRealPath());
                } catch (IOException | RuntimeException noFile) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean tooWide(Path root) {
        return root.getParent() == null || root.equals(Path.of(System.getProperty("user.home")));
    }

    private static Optional<Path> marked(Path start) {
        var home = Path.of(System.getProperty("user.home"));
        return Stream.iterate(start, folder -> folder != null && folder.getParent() != null, Path::getParent)
                .filter(folder -> !folder.equals(home))
                .filter(folder -> MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark))))
                .findFirst()
                .map(Project::outermostModule);
    }

    private static Path outermostModule(Path folder) {
        var outer = folder;
        while (Files.exists(outer.resolve("pom.xml"))
                && outer.getParent() != null
                && Files.exists(outer.getParent().resolve("pom.xml"))) {
            outer = outer.getParent();
        }
        return outer;
    }
}
