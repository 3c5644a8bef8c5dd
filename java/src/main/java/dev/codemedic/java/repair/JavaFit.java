package dev.codemedic.java.repair;

import dev.codemedic.repair.code.Type;
import java.util.Set;

/** Whether a value of one type may stand where another is wanted, as far as names of types tell. */
final class JavaFit {
    /** Types that values of several others fit. */
    private static final Set<String> WIDE = Set.of(
            "Object",
            "Iterable",
            "Collection",
            "List",
            "Queue",
            "Deque",
            "Set",
            "Map",
            "CharSequence",
            "Comparable",
            "Number");

    private JavaFit() {}

    static boolean fits(Type wanted, Type value) {
        if (wanted.is(Type.Sort.UNKNOWN) || value.is(Type.Sort.UNKNOWN)) {
            return true;
        }
        if (value.is(Type.Sort.NULL)) {
            return !isPrimitive(wanted);
        }
        if (wanted.is(Type.Sort.NULL)) {
            return !isPrimitive(value);
        }
        if (wanted.number() && value.number()) {
            return wanted.is(Type.Sort.REAL) || value.is(Type.Sort.INT);
        }
        if (wanted.sort() != value.sort()) {
            return false;
        }
        if (wanted.container() || wanted.is(Type.Sort.OBJECT)) {
            var one = raw(wanted);
            var other = raw(value);
            return one.equals(other) || WIDE.contains(one) && !other.endsWith("[]");
        }
        return true;
    }

    /** Whether it cannot be null. */
    static boolean isPrimitive(Type type) {
        var name = type.name();
        return type.is(Type.Sort.BOOL) || type.number() && !name.isEmpty() && Character.isLowerCase(name.charAt(0));
    }

    private static String raw(Type type) {
        int generic = type.name().indexOf('<');
        return generic < 0 ? type.name() : type.name().substring(0, generic);
    }
}
