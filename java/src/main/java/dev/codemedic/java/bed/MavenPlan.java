package dev.codemedic.java.bed;

import dev.codemedic.core.failure.Command;
import dev.codemedic.java.compile.Jdk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tests of a Maven module. Their class path stands in the reports that Surefire has left behind in the failing run;
 * no Maven is started.
 */
final class MavenPlan {
    private static final Pattern CLASS_PATH =
            Pattern.compile("<property name=\"(?:surefire\\.test|java)\\.class\\.path\" value=\"([^\"]*)\"");
    private static final Pattern HOME = Pattern.compile("<property name=\"java\\.home\" value=\"([^\"]*)\"");
    private static final int DEEPEST = 6;

    private MavenPlan() {}

    /** The plan; empty where the command is not Maven, or has not been run and left its report. */
    static Optional<TestPlan> of(Command command, List<String> failing, Path root) {
        var program = Path.of(command.program()).getFileName();
        if (program == null || failing.isEmpty() || !program.toString().matches("mvnw?(\\.cmd)?")) {
            return Optional.empty();
        }
        return modules(command, root).stream()
                .filter(module -> Files.isDirectory(module.resolve("target/test-classes")))
                .filter(module -> holds(module, failing))
                .findFirst()
                .flatMap(module -> plan(command, module));
    }

    private static List<Path> modules(Command command, Path root) {
        var named = value(command, "-pl", "--projects");
        if (!named.isEmpty()) {
            return Stream.of(named.split(","))
                    .map(module -> command.directory().resolve(module).normalize())
                    .toList();
        }
        try (var folders = Files.walk(command.directory(), DEEPEST)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                    .filter(folder -> folder.startsWith(root))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String value(Command command, String... names) {
        var words = command.arguments();
        for (int i = 0; i < words.size(); i++) {
            for (var name : names) {
                if (words.get(i).equals(name) && i + 1 < words.size()) {
                    return words.get(i + 1);
                }
                if (words.get(i).startsWith(name + "=")) {
                    return words.get(i).substring(name.length() + 1);
                }
            }
        }
        return "";
    }

    private static boolean holds(Path module, List<String> tests) {
        return tests.stream()
                .map(test -> test.substring(0, Math.max(0, test.lastIndexOf('.'))))
                .anyMatch(name ->
                        Files.exists(module.resolve("target/test-classes").resolve(name.replace('.', '/') + ".class")));
    }

    private static Optional<TestPlan> plan(Command command, Path module) {
        var tests = tests(command, module);
        for (var report : reports(module)) {
            var path = CLASS_PATH.matcher(report);
            var home = HOME.matcher(report);
            if (path.find() && home.find() && !tests.isEmpty()) {
                var java = Path.of(plain(home.group(1)), "bin", "java").toString();
                var jdk = Jdk.of(command.withArguments(List.of(java)));
                if (jdk.filter(known -> known.feature() >= TestPlan.OLDEST).isPresent()) {
                    return Optional.of(new TestPlan(
                            java,
                            jdk.get(),
                            module,
                            command.environment(),
                            List.of("-Dbasedir=" + module),
                            classPath(plain(path.group(1))),
                            tests,
                            true));
                }
            }
        }
        return Optional.empty();
    }

    /** The newest reports first. */
    private static List<String> reports(Path module) {
        try (var files = Files.list(module.resolve("target/surefire-reports"))) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(each -> each.toString().endsWith(".xml"))
                    .sorted((one, other) -> Long.compare(
                            other.toFile().lastModified(), one.toFile().lastModified()))
                    .limit(3)
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException none) {
            return List.of();
        }
    }

    private static String plain(String text) {
        return text.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static List<Path> classPath(String text) {
        var entries = new ArrayList<Path>();
        for (var entry : text.split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry).normalize());
            }
        }
        launcher(entries).ifPresent(entries::add);
        return entries;
    }

    /** Surefire brings the platform's launcher along by itself; it lies in the repository beside the engine. */
    private static Optional<Path> launcher(List<Path> entries) {
        if (entries.stream().anyMatch(entry -> entry.toString().contains("junit-platform-launcher"))) {
            return Optional.empty();
        }
        return entries.stream()
                .map(Path::toString)
                .filter(entry -> entry.contains("junit-platform-engine"))
                .map(entry -> Path.of(entry.replace("junit-platform-engine", "junit-platform-launcher")))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Map<String, List<String>> tests(Command command, Path module) {
        var wanted = TestPatterns.of(value(command, "-Dtest", "--define=test"));
        var tests = new LinkedHashMap<String, List<String>>();
        for (var name : ClassNames.in(module.resolve("target/test-classes"))) {
            wanted.methods(name).ifPresent(methods -> tests.put(name, methods));
        }
        return tests;
    }
}
