package dev.codemedic.java.capture;

import dev.codemedic.core.failure.Command;
import dev.codemedic.java.compile.Jdk;
import java.nio.file.Path;
import java.util.LinkedHashSet;
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

    /** The command that starts the same under observation. */
    default Command observed(Command command, Path root, Path captures) {
        return command;
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
