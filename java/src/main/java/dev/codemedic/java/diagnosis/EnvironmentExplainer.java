package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.java.code.JavaFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is not there or not allowed around the program: files, services, classes, memory, settings. */
final class EnvironmentExplainer implements Explainer {
    private static final List<String> UNREACHABLE = List.of(
            "ConnectException",
            "UnknownHostException",
            "NoRouteToHostException",
            "SocketTimeoutException",
            "HttpTimeoutException",
            "HttpConnectTimeoutException",
            "SSLHandshakeException",
            "ClosedChannelException",
            "CommunicationsException",
            "SQLNonTransientConnectionException");
    private static final List<String> FILES = List.of(
            "FileNotFoundException", "NoSuchFileException", "NotDirectoryException", "FileSystemNotFoundException");
    private static final Pattern CLASS = Pattern.compile("([\\w$]+(?:[./][\\w$]+)*)");

    @Override
    public Optional<Finding> explain(Scene scene) {
        return scene.blamed()
                .flatMap(thrown -> explain(scene, thrown.simpleType(), first(thrown.message())).stream())
                .findFirst();
    }

    private static Optional<Finding> explain(Scene scene, String type, String message) {
        if (UNREACHABLE.contains(type)) {
            return outside(
                    Category.ENVIRONMENT,
                    "a service that the program needs did not answer: " + message,
                    "Start the service or correct its address; the code is not at fault.");
        }
        if (FILES.contains(type)) {
            return outside(
                    Category.ENVIRONMENT,
                    "the program needs the file or folder " + message + ", which is not there",
                    "Create it, or start the program in the folder that has it.");
        }
        return switch (type) {
            case "AccessDeniedException" ->
                outside(
                        Category.ENVIRONMENT,
                        "the program may not use " + message,
                        "Give the user that runs the program the right to it.");
            case "BindException" ->
                outside(
                        Category.ENVIRONMENT,
                        "another program already listens on the port",
                        "Stop the other program or choose another port.");
            case "OutOfMemoryError" ->
                outside(
                        Category.RESOURCE,
                        "the memory did not suffice: " + message,
                        "Give the program more memory (-Xmx) or less data.");
            case "UnsupportedClassVersionError" ->
                outside(
                        Category.ENVIRONMENT,
                        "classes were compiled for a newer Java than the one that runs them",
                        "Run the program with that Java or compile it for this one (--release).");
            case "MissingResourceException" ->
                outside(
                        Category.CONFIGURATION,
                        "a resource is missing: " + message,
                        "Put the resource on the class path.");
            case "ClassNotFoundException", "NoClassDefFoundError" -> missingClass(scene, message);
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> missingClass(Scene scene, String message) {
        var matcher = CLASS.matcher(message);
        if (!matcher.find() || message.contains("Could not initialize")) {
            return Optional.empty();
        }
        var name = matcher.group(1).replace('/', '.');
        var simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        boolean own = scene.project()
                .index()
                .file(name, "")
                .flatMap(scene.project()::file)
                .map(JavaFile::packageName)
                .filter(folder -> name.startsWith(folder))
                .isPresent();
        return own
                ? outside(
                        Category.ENVIRONMENT,
                        "the project's class " + name + " is not on the class path",
                        "Compile the project and start it with its classes on the class path.")
                : outside(
                        Category.DEPENDENCY,
                        "the library that holds the class " + simple + " is not on the class path (" + name + ")",
                        "Add the library to the build and to the class path.");
    }

    private static Optional<Finding> outside(Category category, String cause, String advice) {
        return Optional.of(Finding.outside(category, cause, advice));
    }

    private static String first(String message) {
        return message.lines().findFirst().orElse("");
    }
}
