package dev.codemedic.sandbox.container;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables that say where programs are: an image with programs of its own has values of its own for them. */
final class OwnPrograms {
    private static final Set<String> NAMES = Set.of("PATH", "SHELL", "JAVA_HOME", "M2_HOME", "MAVEN_HOME");
    private static final List<String> PREFIXES = List.of("PYTHON", "PYENV_");

    private OwnPrograms() {}

    /** The variables that say something else. */
    static Map<String, String> without(Map<String, String> variables) {
        var others = new HashMap<>(variables);
        others.keySet()
                .removeIf(name -> NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith));
        return others;
    }
}
