package dev.codemedic.worker.tests;

import java.util.Set;

/** The annotations of a test framework that are as simple as to run them by ourselves. */
final class Vocabulary {
    static final Vocabulary JUNIT_4 = new Vocabulary(
            "org.junit.Test",
            "org.junit.Before",
            "org.junit.After",
            "org.junit.BeforeClass",
            "org.junit.AfterClass",
            "org.junit.Ignore",
            Set.of("org.junit.experimental.categories.Category"),
            true);
    static final Vocabulary JUPITER = new Vocabulary(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.BeforeEach",
            "org.junit.jupiter.api.AfterEach",
            "org.junit.jupiter.api.BeforeAll",
            "org.junit.jupiter.api.AfterAll",
            "org.junit.jupiter.api.Disabled",
            Set.of(
                    "org.junit.jupiter.api.DisplayName",
                    "org.junit.jupiter.api.Tag",
                    "org.junit.jupiter.api.Tags",
                    "org.junit.jupiter.api.Timeout",
                    "org.junit.jupiter.api.DisplayNameGeneration"),
            false);

    final String test;
    final String before;
    final String after;
    final String beforeAll;
    final String afterAll;
    final String ignored;
    /** Whether classes and methods must be public. */
    final boolean open;

    private final Set<String> harmless;

    private Vocabulary(
            String test,
            String before,
            String after,
            String beforeAll,
            String afterAll,
            String ignored,
            Set<String> harmless,
            boolean open) {
        this.test = test;
        this.before = before;
        this.after = after;
        this.beforeAll = beforeAll;
        this.afterAll = afterAll;
        this.ignored = ignored;
        this.harmless = harmless;
        this.open = open;
    }

    /** Whether an annotation changes nothing that we do not know of. */
    boolean knows(String annotation) {
        return annotation.equals(test)
                || annotation.equals(before)
                || annotation.equals(after)
                || annotation.equals(beforeAll)
                || annotation.equals(afterAll)
                || annotation.equals(ignored)
                || harmless.contains(annotation)
                || annotation.startsWith("java.")
                || annotation.startsWith("kotlin.")
                || annotation.startsWith("org.jspecify.");
    }
}
