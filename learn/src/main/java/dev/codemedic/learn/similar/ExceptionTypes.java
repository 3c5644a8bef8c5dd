package dev.codemedic.learn.similar;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of a failure, ready to be compared.
 *
 * @param root the type to explain
 * @param families the families that it belongs to
 * @param chain all types of the chain
 */
record ExceptionTypes(String root, Set<String> families, Set<String> chain) {
    private static final double FAMILY = 0.5;
    /** The type to explain; the rest of the chain has what is left. */
    private static final double ROOT = 0.8;
    /** Python's built-in families of exceptions, by their common ancestor. */
    private static final Map<String, List<String>> PYTHON = Map.of(
            "LookupError", List.of("KeyError", "IndexError", "LookupError"),
            "names", List.of("NameError", "UnboundLocalError", "AttributeError"),
            "ArithmeticError", List.of("ZeroDivisionError", "OverflowError", "FloatingPointError"),
            "ImportError", List.of("ImportError", "ModuleNotFoundError"),
            "ValueError",
                    List.of("ValueError", "UnicodeDecodeError", "UnicodeEncodeError", "json.decoder.JSONDecodeError"),
            "SyntaxError", List.of("SyntaxError", "IndentationError", "TabError"),
            "OSError",
                    List.of(
                            "OSError",
                            "FileNotFoundError",
                            "PermissionError",
                            "ConnectionRefusedError",
                            "TimeoutError"));

    private static final Map<String, String> FAMILIES = PYTHON.entrySet().stream()
            .flatMap(family -> family.getValue().stream().map(type -> Map.entry(type, family.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> ANYTHING = Set.of(
            "java.lang.Object",
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.Error",
            "java.lang.RuntimeException");

    static ExceptionTypes of(Traits traits) {
        return new ExceptionTypes(traits.type(), families(traits.type()), Set.copyOf(traits.types()));
    }

    /** From 0 to 1. */
    double alike(ExceptionTypes other) {
        double alike = root.equals(other.root) ? 1 : families.stream().anyMatch(other.families::contains) ? FAMILY : 0;
        return chain.size() < 2 && other.chain.size() < 2
                ? alike
                : Math.min(1, ROOT * alike + (1 - ROOT) * shared(chain, other.chain));
    }

    private static Set<String> families(String type) {
        var known = FAMILIES.get(type);
        return known != null ? Set.of(known) : ancestors(type);
    }

    /** The JDK's own exceptions above one of the JDK, itself included, without those that are above everything. */
    private static Set<String> ancestors(String type) {
        if (!type.startsWith("java.")) {
            return Set.of();
        }
        try {
            var loader = ExceptionTypes.class.getClassLoader();
            return Stream.<Class<?>>iterate(
                            Class.forName(type, false, loader), above -> above != null, Class::getSuperclass)
                    .map(Class::getName)
                    .filter(name -> !ANYTHING.contains(name))
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Set.of();
        }
    }

    private static double shared(Set<String> one, Set<String> two) {
        var both = new HashSet<>(one);
        both.retainAll(two);
        return (double) both.size() / Math.max(1, one.size() + two.size() - both.size());
    }
}
