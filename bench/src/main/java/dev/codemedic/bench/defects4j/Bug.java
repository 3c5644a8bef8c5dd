package dev.codemedic.bench.defects4j;

import java.util.List;
import java.util.Set;

/**
 * A bug as Defects4J describes it.
 *
 * @param project its library
 * @param number its number in the project
 * @param fixed the revision in which it is fixed
 * @param patch turns the fixed version into the faulty one
 * @param triggers the tests that show it, as {@code method(class)}
 * @param testTypes the classes of these tests
 * @param relevant the test classes that use what the patch changes, as Defects4J has found
 */
record Bug(
        Project project,
        int number,
        String fixed,
        SourcePatch patch,
        Set<String> triggers,
        List<String> testTypes,
        List<String> relevant) {
    Bug {
        triggers = Set.copyOf(triggers);
        testTypes = List.copyOf(testTypes);
        relevant = List.copyOf(relevant);
    }

    String name() {
        return project + "-" + number;
    }
}
