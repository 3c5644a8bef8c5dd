package dev.codemedic.core.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that no patch may touch: tests, what builds and deploys the project, version control, and all outside it. */
public final class ProtectedPaths {
    private static final Set<String> OWN = Set.of(".git", ".hg", ".svn", ".medic");
    private static final Set<String> CI = Set.of(".github", ".gitlab", ".circleci", ".buildkite", ".ci", ".mvn");
    private static final Set<String> TEST_FOLDERS = Set.of("tests", "test", "__tests__", "testing", "spec");
    private static final Pattern TEST_FILE = Pattern.compile(
            "test_.*\\.py|.*_test\\.py|conftest\\.py|.*(?:Test|Tests|TestCase|IT)\\.java|.*\\.(?:test|spec)\\.[cm]?[jt]sx?");
    private static final Pattern BUILD_FILE = Pattern.compile(
            "pom\\.xml|build\\.gradle(?:\\.kts)?|settings\\.gradle(?:\\.kts)?|setup\\.(?:py|cfg)|pyproject\\.toml|tox\\.ini"
                    + "|requirements.*\\.txt|package(?:-lock)?\\.json|Makefile|Dockerfile|Jenkinsfile|mvnw(?:\\.cmd)?"
                    + "|azure-pipelines\\.yml|\\.gitlab-ci\\.yml|.*\\.lock|.*-lock\\.(?:json|yaml)|gradle\\.properties");

    private ProtectedPaths() {}

    /**
     * Why a file may not be patched.
     *
     * @param root the project's root, real
     * @param file relative to the root
     * @return empty where it may
     */
    public static Optional<String> reason(Path root, Path file) {
        if (file.isAbsolute() || !root.resolve(file).normalize().startsWith(root) || leadsOutside(root, file)) {
            return Optional.of("lies outside the project");
        }
        var names = java.util.stream.StreamSupport.stream(file.normalize().spliterator(), false)
                .map(Path::toString)
                .toList();
        if (names.stream().anyMatch(OWN::contains)) {
            return Optional.of("belongs to version control or to medic");
        }
        if (names.stream().anyMatch(CI::contains)) {
            return Optional.of("belongs to the build service");
        }
        var last = names.getLast();
        if (isTest(names, last)) {
            return Optional.of("is a test");
        }
        return BUILD_FILE.matcher(last).matches() ? Optional.of("is a build file") : Optional.empty();
    }

    private static boolean isTest(List<String> names, String last) {
        return TEST_FILE.matcher(last).matches()
                || names.subList(0, names.size() - 1).stream().anyMatch(TEST_FOLDERS::contains);
    }

    private static boolean leadsOutside(Path root, Path file) {
        try {
            var absolute = root.resolve(file);
            return Files.exists(absolute) && !absolute.toRealPath().startsWith(root.toRealPath());
        } catch (IOException broken) {
            return true;
        }
    }
}
