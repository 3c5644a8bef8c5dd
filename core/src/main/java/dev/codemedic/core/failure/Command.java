package dev.codemedic.core.failure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program to start.
 *
 * @param arguments the program and its arguments, at least one
 * @param directory the working directory, absolute
 * @param environment variables set on top of the inherited ones
 * @param input a file fed to standard input; null for none
 */
public record Command(
        List<String> arguments,
        Path directory,
        Map<String, String> environment,
        @Nullable Path input) {

    public Command {
        arguments = List.copyOf(arguments);
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("a command needs a program");
        }
        environment = Map.copyOf(environment);
    }

    /** A command with the inherited environment and no input. */
    public static Command of(List<String> arguments, Path directory) {
        return new Command(arguments, directory, Map.of(), null);
    }

    /** The same command with other arguments. */
    public Command withArguments(List<String> others) {
        return new Command(others, directory, environment, input);
    }

    /** The same command with more variables, which win over present ones. */
    public Command with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Command(arguments, directory, all, input);
    }

    /** The same command fed from a file. */
    public Command withInput(@Nullable Path file) {
        return new Command(arguments, directory, environment, file);
    }

    /** The program's name, as typed. */
    public String program() {
        return arguments.getFirst();
    }
}
