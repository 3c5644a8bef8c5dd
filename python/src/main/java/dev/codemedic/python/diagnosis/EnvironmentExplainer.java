package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.failure.Thrown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is not there or not allowed around the program: files, services, permissions, memory, settings. */
final class EnvironmentExplainer implements Explainer {
    private static final Pattern PATH = Pattern.compile("\\[Errno \\d+\\] [^:]*: (.+)", Pattern.DOTALL);
    private static final Set<String> UNREACHABLE = Set.of(
            "ConnectionRefusedError",
            "ConnectionResetError",
            "ConnectionAbortedError",
            "ConnectionError",
            "ConnectTimeout",
            "ConnectError",
            "ReadTimeout",
            "gaierror",
            "herror",
            "URLError",
            "NewConnectionError",
            "MaxRetryError",
            "SSLError",
            "SSLCertVerificationError");
    private static final Set<String> SETTINGS = Set.of("NoSectionError", "NoOptionError", "MissingSectionHeaderError");

    @Override
    public Optional<Finding> explain(Scene scene) {
        var message = scene.message();
        for (var type : types(scene)) {
            if (UNREACHABLE.contains(type)) {
                return Optional.of(Finding.outside(
                        Category.ENVIRONMENT,
                        "a service that the program needs did not answer: " + firstLine(message),
                        "Start the service or correct its address; the code is not at fault."));
            }
            if (SETTINGS.contains(type)) {
                return Optional.of(Finding.outside(
                        Category.CONFIGURATION,
                        "the configuration lacks something: " + firstLine(message),
                        "Complete the configuration file."));
            }
        }
        return switch (scene.thrown().simpleType()) {
            case "FileNotFoundError" ->
                Optional.of(file(
                        message,
                        "the program needs the file or folder %s, which is not there",
                        "Create it, or start the program in the folder that has it."));
            case "PermissionError" ->
                Optional.of(file(
                        message, "the program may not use %s", "Give the user that runs the program the right to it."));
            case "NotADirectoryError", "IsADirectoryError" ->
                Optional.of(file(
                        message,
                        "%s is not the kind of file that the program needs",
                        "Check the path that is passed."));
            case "TimeoutError", "timeout" ->
                Optional.of(Finding.outside(
                        Category.ENVIRONMENT,
                        "something that the program waited for did not come in time",
                        "Check the service or device that it waits for."));
            case "MemoryError" ->
                Optional.of(Finding.outside(
                        Category.RESOURCE, "the memory did not suffice", "Give the program more memory or less data."));
            case "OSError" -> system(message);
            default -> Optional.empty();
        };
    }

    /** The exception and what it was raised from; not what was merely being handled at the time. */
    private static List<String> types(Scene scene) {
        return Stream.concat(Stream.of(scene.thrown()), scene.failure().chain().stream())
                .filter(thrown -> thrown.link() != Thrown.Link.CONTEXT && thrown.link() != Thrown.Link.SUPPRESSED)
                .map(Thrown::simpleType)
                .toList();
    }

    private static Finding file(String message, String words, String advice) {
        var path = PATH.matcher(message);
        return Finding.outside(
                Category.ENVIRONMENT, words.formatted(path.find() ? path.group(1) : firstLine(message)), advice);
    }

    private static Optional<Finding> system(String message) {
        if (message.contains("[Errno 98]") || message.contains("Address already in use")) {
            return Optional.of(Finding.outside(
                    Category.ENVIRONMENT,
                    "another program already listens on the port",
                    "Stop the other program or choose another port."));
        }
        if (message.contains("[Errno 28]") || message.contains("No space left")) {
            return Optional.of(Finding.outside(Category.RESOURCE, "the disk is full", "Free some space on the disk."));
        }
        return Optional.empty();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no details were given");
    }
}
