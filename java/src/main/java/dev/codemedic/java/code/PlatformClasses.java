package dev.codemedic.java.code;

import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds public classes of the Java platform by their simple names. */
public final class PlatformClasses {
    /** Where programs look first; {@code List} is rarely meant to be that of the window toolkit. */
    private static final List<String> USUAL = List.of(
            "java.util",
            "java.io",
            "java.util.function",
            "java.util.stream",
            "java.nio.file",
            "java.time",
            "java.math",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "java.util.regex",
            "java.text",
            "java.nio.charset",
            "java.net",
            "java.net.http",
            "java.time.format",
            "java.time.temporal",
            "java.nio",
            "java.sql",
            "java.security");

    private PlatformClasses() {}

    /** The full names of the classes that bear a simple name, the likeliest first; those of java.lang left out. */
    public static List<String> named(String simpleName) {
        return packages()
                .filter(name -> exists(name + "." + simpleName))
                .sorted(Comparator.comparingInt(PlatformClasses::rank).thenComparing(Comparator.naturalOrder()))
                .map(name -> name + "." + simpleName)
                .toList();
    }

    private static int rank(String name) {
        int at = USUAL.indexOf(name);
        return at >= 0 ? at : USUAL.size() + (name.startsWith("java.") ? 0 : 1);
    }

    private static Stream<String> packages() {
        return ModuleLayer.boot().modules().stream()
                .filter(module -> module.getName().startsWith("java."))
                .flatMap(module -> module.getPackages().stream().filter(module::isExported))
                .filter(name -> !name.equals("java.lang"));
    }

    /** The class is looked at but never initialised. */
    private static boolean exists(String name) {
        try {
            return Modifier.isPublic(Class.forName(name, false, ClassLoader.getPlatformClassLoader())
                    .getModifiers());
        } catch (ClassNotFoundException | LinkageError unknown) {
            return false;
        }
    }
}
