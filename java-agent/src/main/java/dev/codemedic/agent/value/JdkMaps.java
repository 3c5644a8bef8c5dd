package dev.codemedic.agent.value;

import org.jspecify.annotations.Nullable;

/** Reads maps of the JDK from their fields. */
final class JdkMaps {

    /** No JDK tree is deeper; a damaged one must not lead us round in circles. */
    private static final int MOST_STEPS = 100;

    private final FieldReader fields;

    JdkMaps(FieldReader fields) {
        this.fields = fields;
    }

    /** The entries that a class of the JDK stores; null where this is not how it stores them. */
    @Nullable
    Elements read(Class<?> owner, Object holder) {
        switch (owner.getName()) {
            case "java.util.LinkedHashMap":
                return chain(fields.object(owner, "head", holder), "after")
                        .sized(fields.integer(java.util.HashMap.class, "size", holder));
            case "java.util.HashMap":
                return buckets(owner, "value", holder).sized(fields.integer(owner, "size", holder));
            case "java.util.Hashtable":
                return buckets(owner, "value", holder).sized(fields.integer(owner, "count", holder));
            case "java.util.concurrent.ConcurrentHashMap":
                return buckets(owner, "val", holder).sized(concurrentSize(owner, holder));
            case "java.util.TreeMap":
                return tree(fields.object(owner, "root", holder)).sized(fields.integer(owner, "size", holder));
            case "java.util.ImmutableCollections$MapN":
                return alternating(owner, holder).sized(fields.integer(owner, "size", holder));
            case "java.util.ImmutableCollections$Map1":
                return single(owner, "k0", "v0", holder);
            case "java.util.Collections$SingletonMap":
                return single(owner, "k", "v", holder);
            case "java.util.Collections$EmptyMap":
                return new Elements();
            case "java.util.EnumMap":
                return enums(owner, holder).sized(fields.integer(owner, "size", holder));
            default:
                return null;
        }
    }

    /** Exact unless several threads add at once. */
    private int concurrentSize(Class<?> owner, Object holder) {
        Object count = fields.object(owner, "baseCount", holder);
        return count instanceof Long ? ((Long) count).intValue() : 0;
    }

    private Elements single(Class<?> owner, String key, String value, Object holder) {
        Elements found = new Elements().sized(1);
        found.put(fields.object(owner, key, holder), fields.object(owner, value, holder));
        return found;
    }

    private Elements buckets(Class<?> owner, String valueField, Object holder) {
        Elements found = new Elements();
        Object stored = fields.object(owner, "table", holder);
        if (stored instanceof Object[]) {
            Object[] table = (Object[]) stored;
            for (int index = 0; index < Math.min(table.length, Elements.MOST_PLACES) && !found.isFull(); index++) {
                bucket(found, table[index], valueField);
            }
        }
        return found;
    }

    private void bucket(Elements found, @Nullable Object first, String valueField) {
        Object node = first;
        while (node != null && !found.isFull()) {
            Class<?> declaring = declaring(node.getClass(), valueField);
            if (declaring == null) {
                node = node.getClass().getName().endsWith("$TreeBin")
                        ? fields.object(node.getClass(), "first", node)
                        : null;
            } else {
                found.put(fields.object(declaring, "key", node), fields.object(declaring, valueField, node));
                node = fields.object(declaring, "next", node);
            }
        }
    }

    /** The node class that declares key and value: tree nodes inherit them, markers of ConcurrentHashMap have none. */
    private static @Nullable Class<?> declaring(Class<?> node, String valueField) {
        String name = node.getName();
        if (valueField.equals("val")) {
            boolean plain = name.equals("java.util.concurrent.ConcurrentHashMap$Node");
            boolean treed = name.equals("java.util.concurrent.ConcurrentHashMap$TreeNode");
            return plain ? node : treed ? node.getSuperclass() : null;
        }
        Class<?> at = node;
        while (at != null && !at.getName().endsWith("Map$Node") && !at.getName().equals("java.util.Hashtable$Entry")) {
            at = at.getSuperclass();
        }
        return at;
    }

    private Elements chain(@Nullable Object head, String nextField) {
        Elements found = new Elements();
        Object node = head;
        while (node != null && !found.isFull()) {
            Class<?> entry = node.getClass();
            while (!entry.getName().equals("java.util.LinkedHashMap$Entry")) {
                entry = entry.getSuperclass();
            }
            Class<?> plain = entry.getSuperclass();
            found.put(fields.object(plain, "key", node), fields.object(plain, "value", node));
            node = fields.object(entry, nextField, node);
        }
        return found;
    }

    private Elements tree(@Nullable Object root) {
        Elements found = new Elements();
        inOrder(found, root, 0);
        return found;
    }

    private void inOrder(Elements found, @Nullable Object node, int depth) {
        if (node == null || found.isFull() || depth > MOST_STEPS) {
            return;
        }
        Class<?> entry = node.getClass();
        inOrder(found, fields.object(entry, "left", node), depth + 1);
        found.put(fields.object(entry, "key", node), fields.object(entry, "value", node));
        inOrder(found, fields.object(entry, "right", node), depth + 1);
    }

    private Elements alternating(Class<?> owner, Object holder) {
        Elements found = new Elements();
        Object stored = fields.object(owner, "table", holder);
        if (stored instanceof Object[]) {
            Object[] table = (Object[]) stored;
            for (int index = 0; index + 1 < Math.min(table.length, Elements.MOST_PLACES); index += 2) {
                if (table[index] != null) {
                    found.put(table[index], table[index + 1]);
                }
            }
        }
        return found;
    }

    private Elements enums(Class<?> owner, Object holder) {
        Elements found = new Elements();
        Object keys = fields.object(owner, "keyUniverse", holder);
        Object values = fields.object(owner, "vals", holder);
        if (keys instanceof Object[] && values instanceof Object[]) {
            Object[] constants = (Object[]) keys;
            Object[] stored = (Object[]) values;
            for (int index = 0; index < Math.min(constants.length, stored.length); index++) {
                if (stored[index] != null) {
                    found.put(constants[index], unmasked(stored[index]));
                }
            }
        }
        return found;
    }

    private static @Nullable Object unmasked(Object value) {
        return value.getClass().getName().startsWith("java.util.EnumMap$") ? null : value;
    }
}
