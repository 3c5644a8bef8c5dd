package dev.codemedic.agent.value;

import org.jspecify.annotations.Nullable;

/** Finds what a collection of the JDK, a wrapper around one, or a subclass of one holds. */
final class Collected {

    private static final int MOST_WRAPPERS = 5;

    private final FieldReader fields;
    private final JdkSequences sequences;
    private final JdkMaps maps;

    Collected(FieldReader fields) {
        this.fields = fields;
        sequences = new JdkSequences(fields);
        maps = new JdkMaps(fields);
    }

    /** The elements or entries; null where the value is no collection whose fields are known. */
    @Nullable
    Elements of(Object value) {
        try {
            return of(value, 0);
        } catch (InternalError
                | LinkageError
                | RuntimeException unknownFields) { // another Java version, or changed while being read
            return null;
        }
    }

    private @Nullable Elements of(Object value, int wrappers) {
        for (Class<?> owner = value.getClass(); owner != null; owner = owner.getSuperclass()) {
            if (owner.getClassLoader() == null) {
                Elements found = sequences.read(owner, value);
                found = found == null ? maps.read(owner, value) : found;
                found = found == null && wrappers < MOST_WRAPPERS ? wrapped(owner, value, wrappers) : found;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Elements wrapped(Class<?> owner, Object holder, int wrappers) {
        switch (owner.getName()) {
            case "java.util.Collections$UnmodifiableCollection":
            case "java.util.Collections$SynchronizedCollection":
            case "java.util.Collections$CheckedCollection":
                return inner(owner, "c", holder, wrappers);
            case "java.util.Collections$UnmodifiableMap":
            case "java.util.Collections$SynchronizedMap":
            case "java.util.Collections$CheckedMap":
                return inner(owner, "m", holder, wrappers);
            case "java.util.Properties":
                return inner(owner, "map", holder, wrappers);
            case "java.util.concurrent.CopyOnWriteArraySet":
                return inner(owner, "al", holder, wrappers);
            case "java.util.HashSet":
                return keys(inner(owner, "map", holder, wrappers));
            case "java.util.TreeSet":
            case "java.util.Collections$SetFromMap":
            case "java.util.TreeMap$KeySet":
                return keys(inner(owner, "m", holder, wrappers));
            case "java.util.HashMap$KeySet":
            case "java.util.LinkedHashMap$LinkedKeySet":
                return keys(inner(owner, "this$0", holder, wrappers));
            case "java.util.HashMap$Values":
            case "java.util.LinkedHashMap$LinkedValues":
            case "java.util.TreeMap$Values":
                return values(inner(owner, "this$0", holder, wrappers));
            default:
                return null;
        }
    }

    private @Nullable Elements inner(Class<?> owner, String field, Object holder, int wrappers) {
        Object inner = fields.object(owner, field, holder);
        return inner == null ? null : of(inner, wrappers + 1);
    }

    private static @Nullable Elements keys(@Nullable Elements entries) {
        return entries == null ? null : entries.keysAlone();
    }

    private static @Nullable Elements values(@Nullable Elements entries) {
        return entries == null ? null : entries.valuesAlone();
    }
}
