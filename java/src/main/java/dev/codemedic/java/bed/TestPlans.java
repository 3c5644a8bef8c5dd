package dev.codemedic.java.bed;

import dev.codemedic.core.failure.Command;
import dev.codemedic.java.capture.JavaInvocation;
import dev.codemedic.java.compile.Jdk;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which tests a failing command runs, and how. */
final class TestPlans {

    private TestPlans() {}

    /** The plan; empty where the command runs no tests that we know how to. */
    static Optional<TestPlan> of(Command command, List<String> failing, Path root) {
        return JavaInvocation.of(command)
                .flatMap(invocation -> launched(command, invocation))
                .or(() -> MavenPlan.of(command, failing, root));
    }

    private static Optional<TestPlan> launched(Command command, JavaInvocation invocation) {
        var classPath = invocation.classPathEntries(command.directory());
        return switch (invocation.mainClass(command.directory()).orElse("")) {
            case "org.junit.runner.JUnitCore" -> plan(command, invocation, classPath, classes(invocation));
            case "org.junit.platform.console.ConsoleLauncher" -> {
                var console = new ConsoleArguments(invocation.arguments(), command.directory(), classPath);
                yield plan(command, invocation, console.classPath(), console.tests());
            }
            default -> Optional.empty();
        };
    }

    private static Map<String, List<String>> classes(JavaInvocation invocation) {
        var classes = new LinkedHashMap<String, List<String>>();
        invocation.arguments().stream()
                .filter(word -> !word.startsWith("-"))
                .forEach(name -> classes.put(name, List.of()));
        return classes;
    }

    private static Optional<TestPlan> plan(
            Command command, JavaInvocation invocation, List<Path> classPath, Map<String, List<String>> tests) {
        var jdk = Jdk.of(command.withArguments(List.of(invocation.prefix().getLast())));
        var options = invocation.options().stream()
                .filter(option -> !option.startsWith("-X")
                        && !option.startsWith("-javaagent")
                        && !option.startsWith("-agent")
                        && !option.startsWith("-ea")
                        && !option.startsWith("-enableassertions"))
                .toList();
        boolean assertions = invocation.options().stream()
                .anyMatch(option -> option.startsWith("-ea") || option.startsWith("-enableassertions"));
        if (jdk.isEmpty() || jdk.get().feature() < TestPlan.OLDEST || tests.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TestPlan(
                invocation.prefix().getLast(),
                jdk.get(),
                command.directory(),
                command.environment(),
                options,
                classPath,
                tests,
                assertions));
    }
}
