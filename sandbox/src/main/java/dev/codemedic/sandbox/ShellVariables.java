package dev.codemedic.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Variables on their way through a shell, which knows fewer names than the system does. */
public final class ShellVariables {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** What some shell does not let be set. */
    private static final Set<String> READ_ONLY = Set.of("UID", "EUID", "PPID", "SHELLOPTS", "BASHOPTS");

    private ShellVariables() {}

    /**
     * Tells which go by the shell.
     *
     * @param carried gets each that a shell passes on
     * @param env the program that sets the others
     * @return the words before a command that set those; empty where there is none
     */
    public static List<String> split(Map<String, String> all, BiConsumer<String, String> carried, String env) {
        var words = new ArrayList<String>();
        all.forEach((name, value) -> {
            if (NAME.matcher(name).matches() && !READ_ONLY.contains(name)) {
                carried.accept(name, value);
            } else {
                words.add(name + "=" + value);
            }
        });
        if (!words.isEmpty()) {
            words.addFirst(env);
        }
        return words;
    }
}
