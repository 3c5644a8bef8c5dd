package dev.codemedic.agent.value;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads instance fields of any class. The packages of the JDK that it reads are opened to the agent at the start. */
public final class FieldReader {

    private final Map<String, Field> known = new ConcurrentHashMap<>();

    /**
     * The object in a field.
     *
     * @throws InternalError where the class has no such field, or it cannot be read
     */
    public @Nullable Object object(Class<?> owner, String field, Object holder) {
        try {
            return field(owner, field).get(holder);
        } catch (IllegalAccessException unreadable) {
            throw new InternalError(unreadable);
        }
    }

    /** The number in a field of type int. */
    public int integer(Class<?> owner, String field, Object holder) {
        Object number = object(owner, field, holder);
        return number instanceof Integer ? (Integer) number : 0;
    }

    /** The value of any field, a primitive one boxed. */
    public @Nullable Object value(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException unreadable) {
            throw new InternalError(unreadable);
        }
    }

    private Field field(Class<?> owner, String name) {
        String key = owner.getName() + '.' + name;
        Field field = known.get(key);
        if (field == null) {
            try {
                field = owner.getDeclaredField(name);
            } catch (NoSuchFieldException absent) {
                throw new InternalError(absent);
            }
            field.setAccessible(true);
            if (owner.getClassLoader() == null) {
                known.put(key, field);
            }
        }
        return field;
    }
}
