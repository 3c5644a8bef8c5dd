package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Where an interpreter and what it needs lie on disk. */
final class Interpreter {

    private Interpreter() {}

    /**
     * The folders that a sandbox must show for the interpreter to start: its installation, the virtual environment it
     * belongs to, and the version manager whose script stands in for it.
     */
    static Set<Path> reads(PythonInvocation invocation, Command command) {
        var reads = new LinkedHashSet<Path>();
        located(invocation.interpreter(), command).ifPresent(program -> {
            add(program, reads);
            try {
                add(program.toRealPath(), reads);
            } catch (IOException gone) {
                // the program's start will tell
            }
        });
        return reads;
    }

    private static void add(Path program, Set<Path> reads) {
        var folder = program.getParent();
        var home = folder == null ? null : folder.getParent();
        if (home != null && home.getNameCount() > 1) {
            reads.add(home);
            base(home.resolve("pyvenv.cfg")).ifPresent(reads::add);
        }
    }

    /** The installation that a virtual environment was made from. */
    private static Optional<Path> base(Path configuration) {
        try {
            return Files.readAllLines(configuration).stream()
                    .map(line -> line.split("=", 2))
                    .filter(parts -> parts.length == 2 && parts[0].strip().equals("home"))
                    .map(parts -> Path.of(parts[1].strip()).getParent())
                    .filter(path -> path != null)
                    .findFirst();
        } catch (IOException noEnvironment) {
            return Optional.empty();
        }
    }

    private static Optional<Path> located(String program, Command command) {
        if (program.contains("/")) {
            return Optional.of(command.directory().resolve(program).normalize()).filter(Files::isExecutable);
        }
        var path = Optional.ofNullable(command.environment().get("PATH")).orElse(System.getenv("PATH"));
        for (var folder : path.split(":", -1)) {
            var candidate = Path.of(folder.isEmpty() ? "." : folder).resolve(program);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate.toAbsolutePath());
            }
        }
        return Optional.empty();
    }
}
