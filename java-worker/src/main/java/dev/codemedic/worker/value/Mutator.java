package dev.codemedic.worker.value;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Changes a value a little, at random but always in the same way. What it is given may be changed itself. */
public final class Mutator {
    private static final int DEEPEST = 4;
    private static final int[] SMALL = {0, 1, -1, 2, 3, 7, 10, 100};

    private final Random random;

    /** @param seed equal seeds make equal changes */
    public Mutator(long seed) {
        this.random = new Random(seed);
    }

    /** Changes one of some values. */
    public void change(@Nullable Object[] values, Class<?>[] types) {
        if (values.length > 0) {
            int at = random.nextInt(values.length);
            values[at] = changed(values[at], types[at], 0);
        }
    }

    /** Makes one argument as small as its kind allows: an empty sequence or text, zero. Whether there was anything to do. */
    public static boolean emptied(@Nullable Object[] arguments, int at) {
        Object value = arguments[at];
        if (value instanceof String) {
            arguments[at] = "";
        } else if (value instanceof Integer) {
            arguments[at] = 0;
        } else if (value instanceof List) {
            arguments[at] = refilled((List<?>) value, new ArrayList<>());
        } else if (value instanceof Map) {
            try {
                ((Map<?, ?>) value).clear();
            } catch (UnsupportedOperationException fixed) {
                return false;
            }
        } else if (value != null && value.getClass().isArray()) {
            arguments[at] = Array.newInstance(value.getClass().getComponentType(), 0);
        } else {
            return false;
        }
        return true;
    }

    private @Nullable Object changed(@Nullable Object value, Class<?> type, int depth) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number) {
            return number((Number) value);
        }
        if (value instanceof Boolean) {
            return !((Boolean) value);
        }
        if (value instanceof Character) {
            char c = (Character) value;
            return random.nextBoolean() ? (char) (c + 1) : random.nextBoolean() ? ' ' : (char) (c - 1);
        }
        if (value instanceof String) {
            return text((String) value);
        }
        if (value.getClass().isArray()) {
            return array(value, depth);
        }
        if (value instanceof List) {
            return list((List<?>) value, depth);
        }
        if (value instanceof Map) {
            return map((Map<?, ?>) value, depth);
        }
        if (!Shapes.platform(value.getClass()) && !(value instanceof Enum) && depth < DEEPEST) {
            object(value, depth);
        }
        return value;
    }

    private Object number(Number value) {
        if (value instanceof Double || value instanceof Float) {
            double old = value.doubleValue();
            double[] choices = {old + 1, old - 1, 0, -old, old / 2, old * 2, old + 0.1};
            double next = choices[random.nextInt(choices.length)];
            return value instanceof Double ? (Object) next : (Object) (float) next;
        }
        long old = value.longValue();
        long[] choices = {old + 1, old - 1, -old, old * 2, old / 2, SMALL[random.nextInt(SMALL.length)]};
        long next = choices[random.nextInt(choices.length)];
        if (value instanceof Integer) {
            return (int) next;
        }
        if (value instanceof Long) {
            return next;
        }
        if (value instanceof Short) {
            return (short) next;
        }
        return value instanceof Byte ? (Object) (byte) next : value;
    }

    private String text(String value) {
        if (value.isEmpty()) {
            return "a";
        }
        int at = random.nextInt(value.length());
        int other = random.nextInt(value.length());
        switch (random.nextInt(6)) {
            case 0:
                return value.substring(0, at) + value.substring(at + 1);
            case 1:
                return value.substring(0, at) + value.charAt(at) + value.substring(at);
            case 2:
                return value.substring(0, at) + value.charAt(other) + value.substring(at + 1);
            case 3:
                return value.substring(0, at);
            case 4:
                return value + value.charAt(other);
            default:
                return random.nextBoolean()
                        ? ""
                        : new StringBuilder(value).reverse().toString();
        }
    }

    private Object array(Object value, int depth) {
        int length = Array.getLength(value);
        Class<?> type = value.getClass().getComponentType();
        if (length == 0) {
            return value;
        }
        int at = random.nextInt(length);
        int other = random.nextInt(length);
        switch (random.nextInt(type.isArray() ? 8 : 6)) {
            case 0:
                return resized(value, at, -1);
            case 1:
                return resized(value, at, 1);
            case 2:
                Object kept = Array.get(value, at);
                Array.set(value, at, Array.get(value, other));
                Array.set(value, other, kept);
                return value;
            default:
                if (depth < DEEPEST) {
                    Array.set(value, at, changed(Array.get(value, at), type, depth + 1));
                }
                return value;
        }
    }

    private static Object resized(Object value, int at, int by) {
        int length = Array.getLength(value);
        Object next = Array.newInstance(value.getClass().getComponentType(), length + by);
        for (int i = 0; i < length + by; i++) {
            Array.set(next, i, Array.get(value, Math.min(length - 1, i < at || by > 0 && i == at ? i : i - by)));
        }
        return next;
    }

    private Object list(List<?> value, int depth) {
        List<@Nullable Object> next = new ArrayList<>(value);
        if (next.isEmpty()) {
            return value;
        }
        int at = random.nextInt(next.size());
        int other = random.nextInt(next.size());
        switch (random.nextInt(6)) {
            case 0:
                next.remove(at);
                break;
            case 1:
                next.add(at, next.get(at));
                break;
            case 2:
                java.util.Collections.swap(next, at, other);
                break;
            default:
                Object element = next.get(at);
                if (depth < DEEPEST && element != null) {
                    next.set(at, changed(element, element.getClass(), depth + 1));
                }
        }
        return refilled(value, next);
    }

    /** The same list with other elements, so that its class stays; a fixed one is replaced. */
    @SuppressWarnings("unchecked")
    private static Object refilled(List<?> value, List<@Nullable Object> next) {
        try {
            List<@Nullable Object> open = (List<@Nullable Object>) value;
            open.clear();
            open.addAll(next);
            return open;
        } catch (UnsupportedOperationException fixed) {
            return next;
        }
    }

    @SuppressWarnings("unchecked")
    private Object map(Map<?, ?> value, int depth) {
        List<Object> keys = new ArrayList<>(value.keySet());
        if (keys.isEmpty()) {
            return value;
        }
        Map<Object, @Nullable Object> open = (Map<Object, @Nullable Object>) value;
        Object key = keys.get(random.nextInt(keys.size()));
        try {
            Object element = open.get(key);
            if (random.nextInt(3) == 0 || element == null) {
                open.remove(key);
            } else if (depth < DEEPEST) {
                open.put(key, changed(element, element.getClass(), depth + 1));
            }
        } catch (UnsupportedOperationException fixed) {
            return value;
        }
        return open;
    }

    private void object(Object value, int depth) {
        List<Field> fields = new ArrayList<>();
        for (Field field : Shapes.fields(value.getClass())) {
            if (!Modifier.isFinal(field.getModifiers()) || !field.getType().isPrimitive()) {
                fields.add(field);
            }
        }
        if (fields.isEmpty()) {
            return;
        }
        Field field = fields.get(random.nextInt(fields.size()));
        try {
            Object next = changed(field.get(value), field.getType(), depth + 1);
            if (next == null
                    || field.getType().isInstance(next)
                    || field.getType().isPrimitive()) {
                field.set(value, next);
            }
        } catch (IllegalAccessException closed) {
            // it stays as it was
        }
    }
}
