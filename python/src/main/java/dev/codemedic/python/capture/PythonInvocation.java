package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a command starts Python.
 *
 * @param interpreter what starts it, as typed or as the script's first line names it
 * @param options the interpreter's own options, before the program
 */
public record PythonInvocation(String interpreter, List<String> options) {
    private static final Pattern INTERPRETER = Pattern.compile("(?:python|pypy)(?:\\d(?:\\.\\d+)?)?t?(?:\\.exe)?|py");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*");
    private static final Set<String> TOOLS = Set.of("pytest", "py.test", "tox", "flask", "django-admin", "gunicorn");
    private static final Set<String> RUNNERS = Set.of("poetry", "uv", "pipenv", "hatch", "pdm", "rye");
    private static final int FIRST_LINE = 256;

    /** Recognises a command that starts Python, directly or through a tool; empty for any other. */
    public static Optional<PythonInvocation> of(Command command) {
        return of(command.arguments(), command.directory());
    }

    private static Optional<PythonInvocation> of(List<String> arguments, Path directory) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        var program = arguments.getFirst();
        var name = Path.of(program).getFileName();
        var base = name == null ? "" : name.toString();
        if (INTERPRETER.matcher(base).matches()) {
            var options = arguments.stream().skip(1).takeWhile(option -> option.startsWith("-") && option.length() > 1);
            return Optional.of(new PythonInvocation(program, options.toList()));
        }
        if (TOOLS.contains(base)) {
            return Optional.of(new PythonInvocation("python3", List.of()));
        }
        if (base.equals("env")) {
            var rest = arguments.stream()
                    .skip(1)
                    .dropWhile(word -> ASSIGNMENT.matcher(word).matches());
            return of(rest.toList(), directory);
        }
        if (RUNNERS.contains(base) && arguments.size() > 2 && arguments.get(1).equals("run")) {
            return of(arguments.subList(2, arguments.size()), directory);
        }
        return program.contains("/") ? script(directory.resolve(program)) : Optional.empty();
    }

    /** A script whose first line names Python. */
    private static Optional<PythonInvocation> script(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(file)) {
            var start = new String(stream.readNBytes(FIRST_LINE), StandardCharsets.ISO_8859_1);
            var line = start.lines().findFirst().orElse("");
            if (!line.startsWith("#!")) {
                return Optional.empty();
            }
            var words = List.of(line.substring(2).strip().split("\\s+"));
            var named = words.getFirst().endsWith("/env") ? words.subList(1, words.size()) : words;
            return of(named, file);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The folders that a sandbox must show for the interpreter to start. */
    public Set<Path> reads(Command command) {
        return Interpreter.reads(this, command);
    }
}
