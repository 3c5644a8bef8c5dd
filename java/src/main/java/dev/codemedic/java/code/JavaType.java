package dev.codemedic.java.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A static type, as written or as the compiler names it: {@code List<String>}, {@code java.util.List}, {@code int[]}.
 *
 * @param text without annotations and modifiers
 */
public record JavaType(String text) {
    private static final Map<String, String> BOXES = Map.of(
            "int", "Integer",
            "long", "Long",
            "double", "Double",
            "float", "Float",
            "boolean", "Boolean",
            "char", "Character",
            "byte", "Byte",
            "short", "Short");
    private static final Set<String> WHOLE =
            Set.of("int", "long", "short", "byte", "Integer", "Long", "Short", "Byte", "BigInteger");
    private static final Set<String> FRACTION = Set.of("double", "float", "Double", "Float", "BigDecimal");
    private static final List<String> PACKAGES = List.of(
            "java.lang.",
            "java.util.",
            "java.util.concurrent.",
            "java.util.stream.",
            "java.util.function.",
            "java.io.",
            "java.math.",
            "java.time.",
            "java.nio.file.");

    public JavaType {
        text = text.strip();
    }

    /** Without type arguments and array brackets, as written: {@code java.util.List}. */
    public String raw() {
        var plain = text.endsWith("...") ? text.substring(0, text.length() - 3) : text;
        int cut = plain.length();
        for (var mark : List.of("<", "[")) {
            int at = plain.indexOf(mark);
            cut = at >= 0 ? Math.min(cut, at) : cut;
        }
        return plain.substring(0, cut).strip();
    }

    /** The raw name without package or outer class: {@code List}. */
    public String simple() {
        var raw = raw();
        return raw.substring(Math.max(raw.lastIndexOf('.'), raw.lastIndexOf('$')) + 1);
    }

    /** Whether the simple name, of no array, is one of these. */
    public boolean is(String... names) {
        return !isArray() && List.of(names).contains(simple());
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return text.endsWith("]") || text.endsWith("...");
    }

    /** What an array holds. */
    public Optional<JavaType> element() {
        if (text.endsWith("...")) {
            return Optional.of(new JavaType(text.substring(0, text.length() - 3)));
        }
        return isArray() ? Optional.of(new JavaType(text.substring(0, text.lastIndexOf('[')))) : Optional.empty();
    }

    /** The type arguments, in order. */
    public List<JavaType> arguments() {
        int open = text.indexOf('<');
        int close = text.lastIndexOf('>');
        if (open < 0 || close < open || isArray()) {
            return List.of();
        }
        var arguments = new ArrayList<JavaType>();
        int depth = 0;
        int start = open + 1;
        for (int at = open + 1; at <= close; at++) {
            char c = text.charAt(at);
            if (c == '<') {
                depth++;
            } else if (depth == 0 && (c == ',' || at == close)) {
                add(text.substring(start, at), arguments);
                start = at + 1;
            } else if (c == '>') {
                depth--;
            }
        }
        return arguments;
    }

    private static void add(String argument, List<JavaType> arguments) {
        var bare = argument.strip().replaceFirst("^\\?\\s+(?:extends|super)\\s+", "");
        if (!bare.isEmpty()) {
            arguments.add(new JavaType(bare));
        }
    }

    /** The type argument at an index from 0. */
    public Optional<JavaType> argument(int index) {
        return arguments().stream().skip(index).findFirst();
    }

    /** Whether it is a primitive type. */
    public boolean isPrimitive() {
        return BOXES.containsKey(text);
    }

    /** Whether it is the box of a primitive. */
    public boolean isBox() {
        return !isArray() && BOXES.containsValue(simple());
    }

    /** Whether it counts in whole numbers. */
    public boolean isWhole() {
        return !isArray() && WHOLE.contains(simple());
    }

    /** Whether it is a number of any width. */
    public boolean isNumber() {
        return isWhole() || !isArray() && FRACTION.contains(simple());
    }

    /** Whether it is a string. */
    public boolean isText() {
        return is("String");
    }

    /** The box of a primitive; itself otherwise. */
    public JavaType boxed() {
        return new JavaType(BOXES.getOrDefault(text, text));
    }

    /** The primitive in a box; itself otherwise. */
    public JavaType unboxed() {
        return BOXES.entrySet().stream()
                .filter(entry -> is(entry.getValue()))
                .map(entry -> new JavaType(entry.getKey()))
                .findFirst()
                .orElse(this);
    }

    /** Whether it is, or extends, a class of the Java platform. False for classes of other origin. */
    public boolean isKindOf(Class<?> parent) {
        return !isArray() && platformClass().filter(parent::isAssignableFrom).isPresent();
    }

    /** The platform's class of that name, looked for in the usual packages where none is written. */
    public Optional<Class<?>> platformClass() {
        var raw = raw();
        if (raw.indexOf('.') >= 0) {
            return raw.startsWith("java.") ? load(raw) : Optional.empty();
        }
        return raw.isEmpty() || !Character.isUpperCase(raw.charAt(0))
                ? Optional.empty()
                : PACKAGES.stream()
                        .flatMap(prefix -> load(prefix + raw).stream())
                        .findFirst();
    }

    /** Only classes of the platform itself are loaded, and none is initialised. */
    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
