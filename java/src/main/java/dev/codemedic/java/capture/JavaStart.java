package dev.codemedic.java.capture;

import dev.codemedic.core.failure.Command;
import dev.codemedic.java.compile.Jdk;
import dev.codemedic.java.compile.PackageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways in which a command starts Java code. */
sealed interface JavaStart {

    /** The Java launcher itself. */
    record Launcher(JavaInvocation invocation) implements JavaStart {}

    /** Maven, which starts the compiler, test processes and programs. */
    record Maven() implements JavaStart {}

    /** The compiler. */
    record Compiler() implements JavaStart {}

    /** Recognises a command; empty for any other. */
    static Optional<JavaStart> of(Command command) {
        var launcher = JavaInvocation.of(command);
        if (launcher.isPresent()) {
            return launcher.map(Launcher::new);
        }
        var name = Path.of(command.program()).getFileName();
        return switch (name == null ? "" : name.toString()) {
            case "mvn", "mvnw" -> Optional.of(new Maven());
            case "javac" -> Optional.of(new Compiler());
            default -> Optional.empty();
        };
    }

    /** The Java before which the agent cannot be loaded. */
    int OLDEST_FOR_AGENT = 11;

    /** The command that starts the same under observation, where that can be done without changing what it does. */
    default Command observed(Command command, Path root, Path captures, Path agent) {
        var option = "-javaagent:" + agent;
        return switch (this) {
            case Launcher(var invocation)
            when Jdk.of(command)
                    .filter(jdk -> jdk.feature() >= OLDEST_FOR_AGENT)
                    .isPresent() ->
                watching(
                        invocation.withOptions(command, List.of(option)),
                        root,
                        captures,
                        packages(invocation, command));
            case Maven _
            when !setsArgumentLine(command) -> {
                var words = new ArrayList<>(command.arguments());
                words.add("-DargLine=" + option);
                yield watching(command.withArguments(words), root, captures, "");
            }
            default -> command;
        };
    }

    private static Command watching(Command command, Path root, Path captures, String packages) {
        return command.with(Map.of(
                "MEDIC_CAPTURE", captures.toString(),
                "MEDIC_ROOTS", root.toString(),
                "MEDIC_PACKAGES", packages));
    }

    /** A project or command that gives test processes options of its own must keep them. */
    private static boolean setsArgumentLine(Command command) {
        try {
            var project = command.directory().resolve("pom.xml");
            var text = Files.isRegularFile(project) ? Files.readString(project) : "";
            return String.join(" ", command.arguments()).contains("argLine")
                    || text.contains("argLine")
                    || text.contains("jacoco");
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Classes compiled in memory from a source file come from nowhere; only their package tells whose they are. */
    private static String packages(JavaInvocation invocation, Command command) {
        if (invocation.launch() != JavaInvocation.Launch.SOURCE) {
            return "";
        }
        try {
            var text = Files.readString(command.directory().resolve(invocation.target()));
            var name = PackageName.of(text);
            return name.isEmpty() ? "." : name;
        } catch (IOException unreadable) {
            return ".";
        }
    }

    /** Folders that a sandbox must show for the start to work. */
    default Set<Path> reads(Command command) {
        var reads = new LinkedHashSet<Path>();
        Jdk.of(command).map(Jdk::home).ifPresent(reads::add);
        return switch (this) {
            case Launcher(var invocation) -> {
                reads.addAll(invocation.classPathEntries(command.directory()));
                yield reads;
            }
            case Maven _ -> {
                var home = Path.of(System.getProperty("user.home"));
                reads.add(home.resolve(".m2"));
                yield reads;
            }
            case Compiler _ -> reads;
        };
    }
}
