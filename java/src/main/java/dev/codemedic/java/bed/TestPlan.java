package dev.codemedic.java.bed;

import dev.codemedic.java.compile.Jdk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a command runs tests.
 *
 * @param java the launcher, as the command names it
 * @param jdk the Java it belongs to
 * @param directory the working directory, absolute
 * @param environment variables that the command sets
 * @param options options of the virtual machine that the tests see, such as properties and opened packages
 * @param classPath absolute entries
 * @param tests the test classes, by binary name, with the methods that are wanted; no methods for all
 * @param assertions whether {@code assert} is on
 */
record TestPlan(
        String java,
        Jdk jdk,
        Path directory,
        Map<String, String> environment,
        List<String> options,
        List<Path> classPath,
        Map<String, List<String>> tests,
        boolean assertions) {
    /** The Java before which the worker cannot run. */
    static final int OLDEST = 11;
}
