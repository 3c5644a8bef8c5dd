package dev.codemedic.agent.scope;

import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Decides which classes are the project's own; only those are patched, and only their frames show variables. */
public final class ProjectScope {

    /** Stands for the unnamed package in a list of packages. */
    private static final String UNNAMED = ".";

    /** What an archive with everything in it often contains beside the project's classes. */
    private static final String[] LIBRARIES = {
        "org/junit/",
        "junit/",
        "org/testng/",
        "org/assertj/",
        "org/hamcrest/",
        "org/mockito/",
        "org/opentest4j/",
        "org/apache/",
        "org/springframework/",
        "org/hibernate/",
        "org/slf4j/",
        "org/yaml/",
        "org/codehaus/",
        "org/eclipse/",
        "org/gradle/",
        "org/objectweb/asm/",
        "org/jboss/",
        "org/w3c/",
        "org/xml/",
        "org/aspectj/",
        "ch/qos/logback/",
        "com/fasterxml/",
        "com/google/",
        "io/netty/",
        "io/micrometer/",
        "io/opentelemetry/",
        "reactor/",
        "net/bytebuddy/",
        "kotlin/",
        "kotlinx/",
        "scala/",
        "groovy/",
        "javax/",
        "jakarta/",
        "dev/codemedic/agent/"
    };

    private final ProjectFolders folders;
    private final Set<String> packages = new HashSet<>();
    private final ConcurrentHashMap<String, Boolean> decided = new ConcurrentHashMap<>();
    private final ClassLoader platform = ClassLoader.getPlatformClassLoader();

    /**
     * @param roots the project's root folders, separated as paths are
     * @param packages the project's packages with dots, separated by commas, {@code .} for the unnamed one; empty where
     *     they are not known
     */
    public ProjectScope(String roots, String packages) {
        folders = new ProjectFolders(roots);
        for (String name : packages.split(",")) {
            if (!name.isEmpty()) {
                this.packages.add(name.equals(UNNAMED) ? "" : name.replace('.', '/'));
            }
        }
    }

    /** Whether a class is the project's own. */
    public boolean contains(@Nullable ClassLoader loader, String internalName, @Nullable ProtectionDomain domain) {
        if (loader == null || loader == platform || internalName.indexOf("$$") >= 0) {
            return false;
        }
        CodePlace place = CodePlace.of(domain);
        if (place == null) {
            return isListed(internalName);
        }
        if (!place.isArchive()) {
            return isBelowRoots(place) || isListed(internalName);
        }
        return packages.isEmpty() ? isBelowRoots(place) && !isLibrary(internalName) : isListed(internalName);
    }

    private boolean isListed(String internalName) {
        int end = internalName.lastIndexOf('/');
        return packages.contains(end < 0 ? "" : internalName.substring(0, end));
    }

    private boolean isBelowRoots(CodePlace place) {
        String key = place.path() + '!' + place.entry();
        Boolean known = decided.get(key);
        if (known == null) {
            known = folders.contain(place);
            decided.put(key, known);
        }
        return known;
    }

    private static boolean isLibrary(String internalName) {
        for (String library : LIBRARIES) {
            if (internalName.startsWith(library)) {
                return true;
            }
        }
        return false;
    }
}
