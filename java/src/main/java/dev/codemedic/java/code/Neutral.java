package dev.codemedic.java.code;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of a type that changes nothing: nothing in it, nothing added. */
public final class Neutral {
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("int", "0"),
            Map.entry("short", "(short) 0"),
            Map.entry("byte", "(byte) 0"),
            Map.entry("long", "0L"),
            Map.entry("double", "0.0"),
            Map.entry("float", "0f"),
            Map.entry("boolean", "false"),
            Map.entry("char", "' '"),
            Map.entry("String", "\"\""),
            Map.entry("CharSequence", "\"\""));
    private static final Map<String, Snippet> CONSTANTS = Map.of(
            "BigDecimal", new Snippet("BigDecimal.ZERO", List.of("java.math.BigDecimal")),
            "BigInteger", new Snippet("BigInteger.ZERO", List.of("java.math.BigInteger")),
            "Optional", new Snippet("Optional.empty()", List.of("java.util.Optional")),
            "Stream", new Snippet("Stream.empty()", List.of("java.util.stream.Stream")),
            "Duration", new Snippet("Duration.ZERO", List.of("java.time.Duration")));
    private static final Map<String, String> FRESH = Map.ofEntries(
            Map.entry("List", "ArrayList"),
            Map.entry("Collection", "ArrayList"),
            Map.entry("Iterable", "ArrayList"),
            Map.entry("Set", "HashSet"),
            Map.entry("SortedSet", "TreeSet"),
            Map.entry("NavigableSet", "TreeSet"),
            Map.entry("Map", "HashMap"),
            Map.entry("SortedMap", "TreeMap"),
            Map.entry("NavigableMap", "TreeMap"),
            Map.entry("Queue", "ArrayDeque"),
            Map.entry("Deque", "ArrayDeque"));
    private static final Map<String, String> SHARED = Map.of(
            "List", "List.of()",
            "Collection", "List.of()",
            "Iterable", "List.of()",
            "Set", "Set.of()",
            "Map", "Map.of()");

    private Neutral() {}

    /** A value to read from; empty where the type has no such value. */
    public static Optional<Snippet> toRead(JavaType type) {
        if (SHARED.containsKey(type.simple()) && !type.isArray()) {
            var holder = type.is("Set", "Map") ? type.simple() : "List";
            return Optional.of(new Snippet(SHARED.get(type.simple()), List.of("java.util." + holder)));
        }
        return toFill(type);
    }

    /** A value that the program may change as well; empty where the type has no such value. */
    public static Optional<Snippet> toFill(JavaType type) {
        if (type.isArray()) {
            return type.element().map(Neutral::emptyArray);
        }
        var plain = PLAIN.get(type.unboxed().simple());
        if (plain != null) {
            return Optional.of(Snippet.of(plain));
        }
        var constant = CONSTANTS.get(type.simple());
        if (constant != null) {
            return Optional.of(constant);
        }
        var name = FRESH.get(type.simple());
        if (name != null) {
            return Optional.of(new Snippet("new " + name + "<>()", List.of("java.util." + name)));
        }
        return created(type);
    }

    private static Snippet emptyArray(JavaType element) {
        var text = element.text();
        int brackets = text.indexOf('[');
        var inner = brackets < 0 ? element.raw() : new JavaType(text.substring(0, brackets)).raw();
        return Snippet.of("new " + inner + "[0]" + (brackets < 0 ? "" : text.substring(brackets)));
    }

    /** Collections and builders of the platform that are made without arguments. */
    private static Optional<Snippet> created(JavaType type) {
        boolean fresh = type.isKindOf(Collection.class)
                || type.isKindOf(Map.class)
                || type.is("StringBuilder", "StringBuffer", "AtomicInteger", "AtomicLong", "StringJoiner");
        var known = type.platformClass().filter(_ -> fresh);
        return known.filter(Neutral::hasDefaultConstructor).map(found -> {
            var generic = found.getTypeParameters().length > 0 ? "<>" : "";
            return new Snippet("new " + found.getSimpleName() + generic + "()", List.of(found.getName()));
        });
    }

    private static boolean hasDefaultConstructor(Class<?> type) {
        return !java.lang.reflect.Modifier.isAbstract(type.getModifiers())
                && Arrays.stream(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }
}
