package dev.codemedic.repair.search;

import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.TestResult;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which files a repair may change. */
final class Repairable {
    private static final Set<String> WORDS =
            Set.of("test", "tests", "testing", "testcase", "testcases", "unittest", "unittests");

    private Repairable() {}

    /** Whether a file holds tests, by its name or folder. */
    static boolean isTest(Path file) {
        var name = String.valueOf(file.getFileName());
        boolean named = name.startsWith("test_")
                || name.endsWith("_test.py")
                || name.equals("conftest.py")
                || name.endsWith("Test.java")
                || name.endsWith("Tests.java")
                || name.endsWith("TestCase.java")
                || name.toLowerCase(Locale.ROOT).endsWith("_test.java");
        if (named) {
            return true;
        }
        var parent = file.getParent();
        while (parent != null) {
            if (isFolder(String.valueOf(parent.getFileName()))) {
                return true;
            }
            parent = parent.getParent();
        }
        return false;
    }

    /** Files with tests: they are read-only, and what fails in them is what they were written for. */
    static Set<Path> testFiles(Baseline baseline) {
        var files = new HashSet<Path>();
        for (var test : baseline.tests()) {
            test.covered().keySet().stream().filter(Repairable::isTest).forEach(files::add);
            test.trace().stream()
                    .map(TestResult.Line::file)
                    .filter(Repairable::isTest)
                    .forEach(files::add);
        }
        return files;
    }

    private static boolean isFolder(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z]+")).anyMatch(WORDS::contains);
    }
}
