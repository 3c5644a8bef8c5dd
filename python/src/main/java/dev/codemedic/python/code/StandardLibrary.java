package dev.codemedic.python.code;

import dev.codemedic.core.failure.Thrown;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What programs know by name without installing anything. */
public final class StandardLibrary {
    private static final Map<String, List<String>> TABLE = Table.beside(StandardLibrary.class, "standard-library.txt");

    private StandardLibrary() {}

    /** The names that every module sees, as the interpreter told them, else those of Python 3.13. */
    public static List<String> builtins(Thrown thrown) {
        var told = thrown.facts().getOrDefault("builtins", List.of());
        return told.isEmpty() ? builtins() : told;
    }

    /** The names that every module of Python 3.13 sees. */
    public static List<String> builtins() {
        return TABLE.getOrDefault("builtins", List.of());
    }

    /** Its top-level modules. */
    public static List<String> modules() {
        return TABLE.getOrDefault("modules", List.of());
    }

    /** Whether a module, or the package that it lies in, is one of them. */
    public static boolean hasModule(String name) {
        int dot = name.indexOf('.');
        return modules().contains(dot < 0 ? name : name.substring(0, dot));
    }

    /** The modules that offer a name which programs often use without its module; the likeliest first. */
    public static Stream<String> modulesOffering(String name) {
        return TABLE.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("builtins") && !entry.getKey().equals("modules"))
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey);
    }

    /** The names of a module that programs often use without it. */
    public static List<String> members(String module) {
        return TABLE.getOrDefault(module, List.of());
    }
}
