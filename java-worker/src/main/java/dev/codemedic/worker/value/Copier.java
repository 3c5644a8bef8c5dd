package dev.codemedic.worker.value;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Copies values with everything that hangs on them; what was one object before is one object after. */
public final class Copier {
    private static final int MOST = 50_000;
    private static final int DEEPEST = 400;

    private final Map<Object, Object> copies = new IdentityHashMap<>();
    private int count;
    private int depth;

    /**
     * A copy of some values that may share parts.
     *
     * @throws Uncopyable where one of them cannot be copied
     */
    public static @Nullable Object[] copy(@Nullable Object[] values) throws Uncopyable {
        Copier copier = new Copier();
        Object[] copies = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            copies[i] = copier.of(values[i]);
        }
        return copies;
    }

    private @Nullable Object of(@Nullable Object value) throws Uncopyable {
        if (value == null || Shapes.constant(value)) {
            return value;
        }
        Object known = copies.get(value);
        if (known != null) {
            return known;
        }
        if (++count > MOST || depth > DEEPEST) {
            throw new Uncopyable("too large");
        }
        depth++;
        try {
            return fresh(value);
        } catch (ReflectiveOperationException | RuntimeException broken) {
            throw new Uncopyable(value.getClass().getName());
        } finally {
            depth--;
        }
    }

    private Object fresh(Object value) throws Uncopyable, ReflectiveOperationException {
        Class<?> type = value.getClass();
        if (type.isArray()) {
            return array(value);
        }
        if (!Shapes.platform(type)) {
            if (Shapes.foreignParent(type)) {
                throw new Uncopyable(type.getName());
            }
            return object(value);
        }
        if (value instanceof StringBuilder) {
            return keep(value, new StringBuilder((StringBuilder) value));
        }
        if (value instanceof Map) {
            return map((Map<?, ?>) value);
        }
        if (value instanceof Collection) {
            return collection((Collection<?>) value);
        }
        throw new Uncopyable(type.getName());
    }

    private Object keep(Object value, Object copy) {
        copies.put(value, copy);
        return copy;
    }

    private Object array(Object value) throws Uncopyable {
        int length = Array.getLength(value);
        count += length / 8;
        Object copy = keep(value, Array.newInstance(value.getClass().getComponentType(), length));
        if (value.getClass().getComponentType().isPrimitive()) {
            System.arraycopy(value, 0, copy, 0, length);
        } else {
            for (int i = 0; i < length; i++) {
                Array.set(copy, i, of(Array.get(value, i)));
            }
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    private Object map(Map<?, ?> value) throws Uncopyable {
        Map<Object, Object> copy;
        if (value instanceof SortedMap) {
            copy = new TreeMap<>((java.util.Comparator<Object>) ((SortedMap<?, ?>) value).comparator());
        } else {
            Object same = same(value);
            copy = same instanceof Map ? (Map<Object, Object>) same : new LinkedHashMap<>();
        }
        keep(value, copy);
        for (Map.Entry<?, ?> entry : value.entrySet()) {
            copy.put(of(entry.getKey()), of(entry.getValue()));
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    private Object collection(Collection<?> value) throws Uncopyable {
        Collection<Object> copy;
        if (value instanceof SortedSet) {
            copy = new TreeSet<>((java.util.Comparator<Object>) ((SortedSet<?>) value).comparator());
        } else {
            Object same = same(value);
            copy = same instanceof Collection ? (Collection<Object>) same : usual(value);
        }
        keep(value, copy);
        for (Object element : value) {
            copy.add(of(element));
        }
        return copy;
    }

    /** An empty one of the same class, where it has a public constructor for that. */
    private static @Nullable Object same(Object value) {
        try {
            return value.getClass().getConstructor().newInstance();
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return null;
        }
    }

    private static Collection<Object> usual(Collection<?> value) throws Uncopyable {
        if (value instanceof List) {
            return new ArrayList<>();
        }
        if (value instanceof Set) {
            return new LinkedHashSet<>();
        }
        if (value instanceof Deque) {
            return new ArrayDeque<>();
        }
        if (value instanceof Queue) {
            throw new Uncopyable(value.getClass().getName());
        }
        return new ArrayList<>();
    }

    private Object object(Object value) throws Uncopyable, ReflectiveOperationException {
        Class<?> type = value.getClass();
        if (type.isSynthetic() || value instanceof Throwable || value instanceof Thread) {
            throw new Uncopyable(type.getName());
        }
        if (type.getSuperclass() != null && type.getSuperclass().getName().equals("java.lang.Record")) {
            return keep(value, record(value));
        }
        Object copy = keep(value, unborn(type));
        for (Field field : Shapes.fields(type)) {
            field.set(copy, of(field.get(value)));
        }
        return copy;
    }

    private Object record(Object value) throws Uncopyable, ReflectiveOperationException {
        List<Class<?>> types = new ArrayList<>();
        List<@Nullable Object> parts = new ArrayList<>();
        for (Field field : Shapes.fields(value.getClass())) {
            types.add(field.getType());
            parts.add(of(field.get(value)));
        }
        Constructor<?> constructor = value.getClass().getDeclaredConstructor(types.toArray(new Class<?>[0]));
        constructor.setAccessible(true);
        return constructor.newInstance(parts.toArray());
    }

    /** An object of which no constructor has run. */
    private static Object unborn(Class<?> type) throws ReflectiveOperationException {
        Class<?> factories = Class.forName("sun.reflect.ReflectionFactory");
        Object factory = factories.getMethod("getReflectionFactory").invoke(null);
        Method method = factories.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
        Constructor<?> constructor = (Constructor<?>) method.invoke(factory, type, Object.class.getConstructor());
        return constructor.newInstance();
    }
}
