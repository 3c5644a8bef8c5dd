package dev.codemedic.worker.value;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** What kinds of values there are. */
final class Shapes {
    private Shapes() {}

    /** Whether copies are not needed: nobody can change it. */
    static boolean constant(Object value) {
        Class<?> type = value.getClass();
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Class
                || value instanceof Enum
                || value instanceof Number && platform(type) && !type.getName().startsWith("java.util.concurrent.")
                || type.getName().startsWith("java.time.")
                || type.getName().startsWith("java.util.Optional")
                || value instanceof java.util.UUID
                || value instanceof java.util.Locale
                || value instanceof java.util.regex.Pattern
                || type == Object.class;
    }

    /** Whether a class is Java's own. */
    static boolean platform(Class<?> type) {
        return type.getClassLoader() == null || type.getName().startsWith("java.");
    }

    /** The fields of an object, from its own class upwards; those that cannot be read are left out. */
    static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != null && !platform(at); at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                try {
                    field.setAccessible(true);
                    fields.add(field);
                } catch (InaccessibleObjectException closed) {
                    // of a module that shows nothing
                }
            }
        }
        return fields;
    }

    /** Whether its class stands above all that could be copied field by field. */
    static boolean foreignParent(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (platform(at)) {
                return at != Object.class && !at.getName().equals("java.lang.Record");
            }
        }
        return false;
    }
}
