package dev.codemedic.worker.tests;

import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Finds out how the tests of a class are run: by ourselves where they are plain, else by their framework. */
public final class TestFinder {
    private TestFinder() {}

    /**
     * The tests of a class; null where it has none.
     *
     * @throws ReflectiveOperationException where the framework cannot be used
     */
    public static @Nullable TestGroup of(Class<?> type) throws ReflectiveOperationException {
        TestGroup plain = PlainTests.of(type, Vocabulary.JUNIT_4);
        if (plain == null) {
            plain = PlainTests.of(type, Vocabulary.JUPITER);
        }
        if (plain != null) {
            return plain;
        }
        ClassLoader loader = type.getClassLoader();
        TestGroup group = null;
        if (PlainTests.mentions(type, "org.junit.jupiter.") || PlainTests.mentions(type, "net.jqwik.")) {
            group = has(loader, "org.junit.platform.launcher.Launcher") ? PlatformTests.of(type) : null;
        } else if (has(loader, "org.junit.runner.JUnitCore")) {
            group = CoreTests.of(type);
        }
        return group == null || group.methods().equals(Collections.emptyList()) ? null : group;
    }

    private static boolean has(ClassLoader loader, String name) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError missing) {
            return false;
        }
    }
}
