package dev.codemedic.java.compile;

import dev.codemedic.core.failure.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An installed Java.
 *
 * @param home its folder
 * @param feature its feature version, such as 17
 */
public record Jdk(Path home, int feature) {

    /** The Java that runs medic. */
    public static Jdk own() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** The Java whose launcher a command starts; empty where it cannot be told. */
    public static Optional<Jdk> of(Command command) {
        return launcher(command).flatMap(Jdk::around);
    }

    private static Optional<Jdk> around(Path launcher) {
        try {
            var bin = launcher.toRealPath().getParent();
            var home = bin == null ? null : bin.getParent();
            if (home == null) {
                return Optional.empty();
            }
            for (var line : Files.readAllLines(home.resolve("release"))) {
                if (line.startsWith("JAVA_VERSION=\"")) {
                    var version = line.substring("JAVA_VERSION=\"".length()).split("[.\"+-]");
                    int first = Integer.parseInt(version[0]);
                    return Optional.of(new Jdk(home, first == 1 ? Integer.parseInt(version[1]) : first));
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Path> launcher(Command command) {
        var program = command.program();
        if (program.contains("/")) {
            return Optional.of(command.directory().resolve(program)).filter(Files::isExecutable);
        }
        var path = Optional.ofNullable(command.environment().get("PATH")).orElse(System.getenv("PATH"));
        for (var folder : Optional.ofNullable(path).orElse("").split(":", -1)) {
            var candidate = Path.of(folder.isEmpty() ? "." : folder).resolve(program);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
