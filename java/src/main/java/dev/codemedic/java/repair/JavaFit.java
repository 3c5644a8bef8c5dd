package dev.codemedic.java.repair;

import dev.codemedic.repair.code.Type;
import java.util.Set;

/** Whether a value of one type may stand where another is wanted, as far as names of types tell. */
final class JavaFit {
    /** Types that values of every sort fit, or may. */
    private static final Set<String> ANY = Set.of("Object", "Comparable", "Serializable");

    /** Types that sets fit although they are no sets. */
    private static final Set<String> GATHERED = Set.of("Iterable", "Collection");

    /** Types that values of several others fit. */
    private static final Set<String> WIDE =
            Set.of("Iterable", "Collection", "List", "Queue", "Deque", "Set", "Map", "CharSequence", "Number");

    private JavaFit() {}

    static boolean fits(Type wanted, Type value) {
        if (wanted.is(Type.Sort.UNKNOWN) || value.is(Type.Sort.UNKNOWN) || ANY.contains(raw(wanted))) {
            return !value.name().equals("void");
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
        boolean collected = GATHERED.contains(raw(wanted)) && value.is(Type.Sort.SET);
        if (wanted.sort() != value.sort() && !collected) {
            return false;
        }
        if (wanted.container() || wanted.is(Type.Sort.OBJECT)) {
            var one = raw(wanted);
            var other = raw(value);
            boolean family = one.equals(other) || WIDE.contains(one) && !other.endsWith("[]");
            return family && alike(arguments(wanted), arguments(value));
        }
        return true;
    }

    /** Whether type arguments are the same, as far as both are written out. */
    private static boolean alike(String some, String others) {
        return some.isEmpty() || others.isEmpty() || some.contains("?") || some.equals(others);
    }

    /** Whether it cannot be null. */
    static boolean isPrimitive(Type type) {
        var name = type.name();
        return type.is(Type.Sort.BOOL) || type.number() && !name.isEmpty() && Character.isLowerCase(name.charAt(0));
    }

    /** Between the brackets, without space; empty where there is none. */
    private static String arguments(Type type) {
        int generic = type.name().indexOf('<');
        return generic < 0 || !type.name().endsWith(">")
                ? ""
                : type.name().substring(generic + 1, type.name().length() - 1).replace(" ", "");
    }

    private static String raw(Type type) {
        int generic = type.name().indexOf('<');
        return generic < 0 ? type.name() : type.name().substring(0, generic);
    }
}
