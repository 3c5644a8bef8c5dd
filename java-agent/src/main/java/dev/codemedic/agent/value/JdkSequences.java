package dev.codemedic.agent.value;

import org.jspecify.annotations.Nullable;

/** Reads lists, queues and small immutable collections of the JDK from their fields. */
final class JdkSequences {

    private final FieldReader fields;

    JdkSequences(FieldReader fields) {
        this.fields = fields;
    }

    /** The elements that a class of the JDK stores; null where this is not how it stores them. */
    @Nullable
    Elements read(Class<?> owner, Object holder) {
        switch (owner.getName()) {
            case "java.util.ArrayList":
                return array(owner, "elementData", integer(owner, "size", holder), holder);
            case "java.util.Vector":
                return array(owner, "elementData", integer(owner, "elementCount", holder), holder);
            case "java.util.PriorityQueue":
            case "java.util.concurrent.PriorityBlockingQueue":
                return array(owner, "queue", integer(owner, "size", holder), holder);
            case "java.util.Arrays$ArrayList":
                return array(owner, "a", Integer.MAX_VALUE, holder);
            case "java.util.concurrent.CopyOnWriteArrayList":
                return array(owner, "array", Integer.MAX_VALUE, holder);
            case "java.util.ImmutableCollections$ListN":
            case "java.util.ImmutableCollections$SetN":
                return array(owner, "elements", Integer.MAX_VALUE, holder);
            case "java.util.ImmutableCollections$List12":
            case "java.util.ImmutableCollections$Set12":
                return pair(owner, holder);
            case "java.util.Collections$SingletonList":
            case "java.util.Collections$SingletonSet":
                return one(fields.object(owner, "element", holder));
            case "java.util.Collections$EmptyList":
            case "java.util.Collections$EmptySet":
                return new Elements();
            case "java.util.ArrayDeque":
                return ring(owner, integer(owner, "head", holder), integer(owner, "tail", holder), holder);
            case "java.util.concurrent.ArrayBlockingQueue":
                return circle(owner, holder);
            case "java.util.LinkedList":
                return linked(fields.object(owner, "first", holder), integer(owner, "size", holder));
            case "java.util.ArrayList$SubList":
                return part(owner, holder);
            default:
                return null;
        }
    }

    private int integer(Class<?> owner, String field, Object holder) {
        return fields.integer(owner, field, holder);
    }

    private @Nullable Elements array(Class<?> owner, String field, int most, Object holder) {
        Object stored = fields.object(owner, field, holder);
        if (!(stored instanceof Object[])) {
            return null;
        }
        Object[] array = (Object[]) stored;
        boolean sparse = owner.getName().endsWith("$SetN");
        Elements found = new Elements();
        int end = Math.min(most, array.length);
        for (int index = 0; index < Math.min(end, Elements.MOST_PLACES) && !found.isFull(); index++) {
            if (!sparse || array[index] != null) {
                found.add(array[index]);
            }
        }
        return found.sized(sparse ? integer(owner, "size", holder) : end);
    }

    private Elements pair(Class<?> owner, Object holder) {
        Elements found = one(fields.object(owner, "e0", holder));
        Object second = fields.object(owner, "e1", holder);
        if (second != null && second.getClass() != Object.class) { // a plain Object marks the empty place
            found.add(second);
            found.sized(2);
        }
        return found;
    }

    private static Elements one(@Nullable Object element) {
        Elements found = new Elements().sized(1);
        found.add(element);
        return found;
    }

    private @Nullable Elements ring(Class<?> owner, int head, int tail, Object holder) {
        Object stored = fields.object(owner, "elements", holder);
        if (!(stored instanceof Object[])) {
            return null;
        }
        Object[] array = (Object[]) stored;
        int size = Math.floorMod(tail - head, array.length);
        return around(array, head, size);
    }

    private @Nullable Elements circle(Class<?> owner, Object holder) {
        Object stored = fields.object(owner, "items", holder);
        return stored instanceof Object[]
                ? around((Object[]) stored, integer(owner, "takeIndex", holder), integer(owner, "count", holder))
                : null;
    }

    private static Elements around(Object[] array, int head, int size) {
        Elements found = new Elements().sized(size);
        for (int index = 0; index < size && !found.isFull(); index++) {
            found.add(array[(head + index) % array.length]);
        }
        return found;
    }

    private Elements linked(@Nullable Object first, int size) {
        Elements found = new Elements().sized(size);
        Object node = first;
        while (node != null && !found.isFull()) {
            found.add(fields.object(node.getClass(), "item", node));
            node = fields.object(node.getClass(), "next", node);
        }
        return found;
    }

    private @Nullable Elements part(Class<?> owner, Object holder) {
        Object root = fields.object(owner, "root", holder);
        Object stored = root == null ? null : fields.object(java.util.ArrayList.class, "elementData", root);
        if (!(stored instanceof Object[])) {
            return null;
        }
        Object[] array = (Object[]) stored;
        int offset = integer(owner, "offset", holder);
        int size = Math.min(integer(owner, "size", holder), array.length - offset);
        return size < 0 ? null : around(array, offset, size);
    }
}
