package dev.codemedic.bench.process;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Finds the jars that classes of this process come from. */
public final class ClassLocation {
    private ClassLocation() {}

    /** JUnit 4 and what it needs. */
    public static List<Path> junit() {
        return List.of(of("org.junit.runner.JUnitCore"), of("org.hamcrest.Matcher"));
    }

    /** The jar or folder of a class. */
    public static Path of(String className) {
        try {
            var source = Class.forName(className, false, ClassLocation.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException missing) {
            throw new IllegalStateException(className + " is not on the class path", missing);
        }
    }
}
