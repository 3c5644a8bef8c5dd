package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The environment of a run in the sandbox: what programs need to start, and nothing that looks like a secret. */
public final class CleanEnvironment {
    private static final Set<String> KEPT = Set.of(
            "PATH",
            "HOME",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TERM",
            "USER",
            "LOGNAME",
            "SHELL",
            "JAVA_HOME",
            "M2_HOME",
            "MAVEN_HOME",
            "VIRTUAL_ENV",
            "JDK_JAVA_OPTIONS",
            "MAVEN_OPTS",
            "NO_COLOR");
    private static final Set<String> KEPT_PREFIXES = Set.of("LC_", "PYTHON", "PYENV_", "MEDIC_");
    private static final Set<String> SECRET_WORDS =
            Set.of("SECRET", "TOKEN", "PASSWORD", "PASSWD", "APIKEY", "API_KEY", "CREDENTIAL", "PRIVATE_KEY", "AUTH");

    private CleanEnvironment() {}

    /** What is kept of the inherited variables, and the command's own on top. */
    public static Map<String, String> of(Command command, Map<String, String> inherited) {
        var clean = new HashMap<String, String>();
        inherited.forEach((name, value) -> {
            if (kept(name)) {
                clean.put(name, value);
            }
        });
        clean.putAll(command.environment());
        return clean;
    }

    private static boolean kept(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return (KEPT.contains(name) || KEPT_PREFIXES.stream().anyMatch(name::startsWith))
                && SECRET_WORDS.stream().noneMatch(upper::contains);
    }
}
