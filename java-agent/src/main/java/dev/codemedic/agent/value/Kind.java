package dev.codemedic.agent.value;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The language-neutral families of values. */
enum Kind {
    NULL,
    BOOLEAN,
    NUMBER,
    TEXT,
    BYTES,
    SEQUENCE,
    SET,
    MAPPING,
    OBJECT,
    CALLABLE,
    TYPE;

    /**
     * The family of a value.
     *
     * @param contained what it holds, where it is a collection that can be read
     */
    static Kind of(@Nullable Object value, @Nullable Elements contained) {
        if (value == null) {
            return NULL;
        }
        if (contained != null) {
            return value instanceof Map ? MAPPING : value instanceof Set ? SET : SEQUENCE;
        }
        if (value instanceof byte[]) {
            return BYTES;
        }
        Class<?> type = value.getClass();
        if (type.isArray()) {
            return SEQUENCE;
        }
        if (type.getClassLoader() == null) {
            return ofJdk(value);
        }
        return type.isSynthetic() && type.getName().indexOf("$$Lambda") >= 0 ? CALLABLE : OBJECT;
    }

    private static Kind ofJdk(Object value) {
        if (value instanceof Boolean || value instanceof AtomicBoolean) {
            return BOOLEAN;
        }
        if (value instanceof Number) {
            return NUMBER;
        }
        if (value instanceof CharSequence || value instanceof Character) {
            return TEXT;
        }
        if (value instanceof Class) {
            return TYPE;
        }
        if (value instanceof Collection) {
            return value instanceof Set ? SET : SEQUENCE;
        }
        return value instanceof Map ? MAPPING : OBJECT;
    }

    /** Whether a value of this kind can give a secret away. */
    boolean canHoldSecret() {
        return this != NULL && this != BOOLEAN && this != CALLABLE && this != TYPE;
    }

    /** As the capture format spells it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
