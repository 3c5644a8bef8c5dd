package dev.codemedic.repair.code;

import java.util.Locale;
import java.util.Set;

/**
 * What is known of an expression's type, as far as it prunes a search.
 *
 * @param sort the family
 * @param name as the language names it; empty where unknown
 * @param element of a sequence or set the element's type, of a mapping the value's; empty where unknown
 */
public record Type(Sort sort, String name, String element) {

    /** Families of types. */
    public enum Sort {
        INT,
        REAL,
        BOOL,
        TEXT,
        SEQUENCE,
        SET,
        MAP,
        NULL,
        OBJECT,
        UNKNOWN
    }

    /** Nothing is known. */
    public static final Type UNKNOWN = new Type(Sort.UNKNOWN, "", "");

    /** A whole number. */
    public static final Type INT = new Type(Sort.INT, "int", "");

    /** True or false. */
    public static final Type BOOL = new Type(Sort.BOOL, "bool", "");

    /** A text. */
    public static final Type TEXT = new Type(Sort.TEXT, "str", "");

    /** A number with a fraction. */
    public static final Type REAL = new Type(Sort.REAL, "float", "");

    private static final Set<String> INTS =
            Set.of("int", "long", "short", "byte", "integer", "bigint", "char", "character");
    private static final Set<String> REALS = Set.of("float", "double");
    private static final Set<String> TEXTS = Set.of("str", "string", "charsequence", "stringbuilder");
    private static final Set<String> SEQUENCES = Set.of(
            "list",
            "tuple",
            "deque",
            "arraylist",
            "linkedlist",
            "array",
            "vector",
            "stack",
            "queue",
            "arraydeque",
            "range",
            "collection",
            "iterable",
            "priorityqueue",
            "generator");
    private static final Set<String> SETS = Set.of("set", "frozenset", "hashset", "treeset", "linkedhashset");
    private static final Set<String> MAPS =
            Set.of("dict", "map", "hashmap", "treemap", "linkedhashmap", "defaultdict", "counter", "ordereddict");

    /** The type of a name, with an element in brackets where known, such as {@code list[int]}. */
    public static Type named(String text) {
        int open = text.indexOf('[');
        int angle = text.indexOf('<');
        int cut = open < 0 ? angle : angle < 0 ? open : Math.min(open, angle);
        var name = (cut < 0 ? text : text.substring(0, cut)).strip();
        var inner = cut < 0 ? "" : text.substring(cut + 1, Math.max(cut + 1, text.length() - 1));
        var element = inner.contains(",") ? inner.substring(inner.lastIndexOf(',') + 1) : inner;
        if (text.endsWith("[]")) {
            return new Type(Sort.SEQUENCE, text, text.substring(0, text.length() - 2));
        }
        return new Type(sort(name), text, element.strip());
    }

    private static Sort sort(String name) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        if (last.equals("Object")) {
            return Sort.OBJECT; // as Java declares it; Python's object may be anything
        }
        var simple = last.toLowerCase(Locale.ROOT);
        if (simple.equals("bool") || simple.equals("boolean")) {
            return Sort.BOOL;
        }
        if (INTS.contains(simple)) {
            return Sort.INT;
        }
        if (REALS.contains(simple)) {
            return Sort.REAL;
        }
        if (TEXTS.contains(simple)) {
            return Sort.TEXT;
        }
        if (SEQUENCES.contains(simple)) {
            return Sort.SEQUENCE;
        }
        if (SETS.contains(simple)) {
            return Sort.SET;
        }
        if (MAPS.contains(simple)) {
            return Sort.MAP;
        }
        if (simple.equals("nonetype") || simple.equals("null")) {
            return Sort.NULL;
        }
        return simple.isEmpty() || simple.equals("object") ? Sort.UNKNOWN : Sort.OBJECT;
    }

    /** The type of an element; unknown where it is. */
    public Type elementType() {
        return element.isEmpty() ? sort == Sort.TEXT ? this : UNKNOWN : named(element);
    }

    /** Whether a value of the other type may stand where one of this does. */
    public boolean fits(Type other) {
        if (sort == Sort.UNKNOWN || other.sort == Sort.UNKNOWN || sort == Sort.NULL || other.sort == Sort.NULL) {
            return true;
        }
        if (number() && other.number()) {
            return true;
        }
        return sort == other.sort;
    }

    /** Whether it is a number. */
    public boolean number() {
        return sort == Sort.INT || sort == Sort.REAL;
    }

    /** Whether it may be a number. */
    public boolean maybeNumber() {
        return number() || sort == Sort.UNKNOWN;
    }

    /** Whether it has elements. */
    public boolean container() {
        return sort == Sort.SEQUENCE || sort == Sort.SET || sort == Sort.MAP || sort == Sort.TEXT;
    }

    /** Whether it is of that family. */
    public boolean is(Sort other) {
        return sort == other;
    }
}
