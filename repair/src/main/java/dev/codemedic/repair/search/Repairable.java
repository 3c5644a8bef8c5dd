package dev.codemedic.repair.search;

import java.nio.file.Path;
import java.util.Set;

/** Which files a repair may change. */
final class Repairable {
    private static final Set<String> FOLDERS = Set.of("test", "tests", "testing", "python_testcases", "java_testcases");

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
                || name.endsWith("_TEST.java");
        if (named) {
            return true;
        }
        var parent = file.getParent();
        while (parent != null) {
            if (FOLDERS.contains(String.valueOf(parent.getFileName()))) {
                return true;
            }
            parent = parent.getParent();
        }
        return false;
    }
}
