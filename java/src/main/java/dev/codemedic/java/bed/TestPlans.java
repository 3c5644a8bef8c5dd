package dev.codemedic.java.bed;

import dev.codemedic.core.failure.Command;
import dev.codemedic.java.capture.JavaInvocation;
import dev.codemedic.java.compile.Jdk;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which tests a command runs, and how. */
final class TestPlans {

    private TestPlans() {}

    /** The plan; empty where the command runs no tests that we know how to. */
    static Optional<TestPlan> of(Command command, Path root) {
        return JavaInvocation.of(command).flatMap(invocation -> launched(command, invocation));
    }

    private static Optional<TestPlan> launched(Command command, JavaInvocation invocation) {
        var main = invocation.mainClass(command.directory()).orElse("");
        return Jdk.of(command).flatMap(jdk -> switch (main) {
            case "org.junit.runner.JUnitCore" ->
                plan(command, invocation, jdk, invocation.classPathEntries(command.directory()), classes(invocation));
            default -> Optional.empty();
        });
    }

    private static Map<String, List<String>> classes(JavaInvocation invocation) {
        var classes = new LinkedHashMap<String, List<String>>();
        invocation.arguments().stream()
                .filter(word -> !word.startsWith("-"))
                .forEach(name -> classes.put(name, List.of()));
        return classes;
    }

    private static Optional<TestPlan> plan(
            Command command,
            JavaInvocation invocation,
            Jdk jdk,
            List<Path> classPath,
            Map<String, List<String>> tests) {
        var options = invocation.options().stream()
                .filter(option ->
                        !option.startsWith("-X") && !option.startsWith("-javaagent") && !option.startsWith("-agent"))
                .toList();
        boolean assertions = options.contains("-ea") || options.contains("-enableassertions");
        return tests.isEmpty()
                ? Optional.empty()
                : Optional.of(new TestPlan(
                        invocation.prefix().getLast(),
                        jdk,
                        command.directory(),
                        command.environment(),
                        options,
                        classPath,
                        tests,
                        assertions));
    }
}
