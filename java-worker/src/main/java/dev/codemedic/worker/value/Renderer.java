package dev.codemedic.worker.value;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Writes values as text: equal texts for values of equal structure. Code of the program runs as little as can be. */
public final class Renderer {
    private static final int LONGEST = 20_000;
    private static final int SHORT = 160;
    private static final int DEEPEST = 200;
    private static final int FIRST = 1_000;

    private final StringBuilder text = new StringBuilder();
    private final Map<Object, Integer> seen = new IdentityHashMap<>();
    private int depth;
    private int rest;

    private Renderer() {}

    /** All of a value. */
    public static String text(@Nullable Object value) {
        Renderer renderer = new Renderer();
        renderer.write(value);
        return renderer.rest == 0 ? renderer.text.toString() : renderer.text + "…" + renderer.rest;
    }

    /** Some values for people, cut where they are long. */
    public static String brief(@Nullable Object[] values) {
        StringBuilder brief = new StringBuilder();
        for (Object value : values) {
            brief.append(brief.length() == 0 ? "" : ", ").append(text(value));
        }
        return brief.length() > SHORT ? brief.substring(0, SHORT) + "…" : brief.toString();
    }

    private void put(String part) {
        if (text.length() < LONGEST) {
            text.append(part);
        } else {
            rest = 31 * rest + part.hashCode() | 1;
        }
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            put("null");
        } else if (!simple(value)) {
            Integer known = seen.get(value);
            if (known != null) {
                put("#" + known);
            } else if (depth > DEEPEST) {
                put("…");
            } else {
                seen.put(value, seen.size());
                depth++;
                structure(value);
                depth--;
            }
        }
    }

    private boolean simple(Object value) {
        if (value instanceof String) {
            put("\""
                    + ((String) value)
                            .replace("\\", "\\\\")
                            .replace("\n", "\\n")
                            .replace("\"", "\\\"") + "\"");
        } else if (value instanceof Character) {
            put("'" + value + "'");
        } else if (value instanceof Long) {
            put(value + "L");
        } else if (value instanceof Float) {
            put(value + "f");
        } else if (value instanceof Byte || value instanceof Short) {
            put("(" + value.getClass().getSimpleName() + ")" + value);
        } else if (value instanceof Enum) {
            put(((Enum<?>) value).name());
        } else if (Shapes.constant(value) && value.getClass() != Object.class) {
            put(value.toString());
        } else {
            return false;
        }
        return true;
    }

    private void structure(Object value) {
        Class<?> type = value.getClass();
        if (type.isArray()) {
            array(value);
        } else if (!Shapes.platform(type)) {
            object(value);
        } else if (value instanceof Map) {
            map((Map<?, ?>) value);
        } else if (value instanceof Collection) {
            collection((Collection<?>) value);
        } else if (value instanceof Iterator) {
            iterator((Iterator<?>) value);
        } else if (value instanceof CharSequence) {
            put("\"" + value + "\"");
        } else if (value instanceof Throwable) {
            put(type.getName() + ": " + ((Throwable) value).getMessage());
        } else if (type.getName().startsWith("java.util.concurrent.atomic.")) {
            put(value.toString());
        } else {
            put(type.getName());
        }
    }

    private void array(Object value) {
        put("[");
        int length = Array.getLength(value);
        for (int i = 0; i < length; i++) {
            put(i == 0 ? "" : ", ");
            write(Array.get(value, i));
        }
        put("]");
    }

    private void collection(Collection<?> value) {
        boolean ordered = !(value instanceof Set) || value instanceof SortedSet || value instanceof LinkedHashSet;
        if (ordered) {
            put(value instanceof Set ? "{" : "[");
            String between = "";
            for (Object element : value) {
                put(between);
                write(element);
                between = ", ";
            }
            put(value instanceof Set ? "}" : "]");
        } else {
            List<String> parts = new ArrayList<>();
            for (Object element : value) {
                parts.add(text(element));
            }
            Collections.sort(parts);
            put("{" + String.join(", ", parts) + "}");
        }
    }

    private void map(Map<?, ?> value) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<?, ?> entry : value.entrySet()) {
            parts.add(part(entry.getKey()) + ": " + part(entry.getValue()));
        }
        if (!(value instanceof SortedMap) && !(value instanceof LinkedHashMap)) {
            Collections.sort(parts);
        }
        put("{" + String.join(", ", parts) + "}");
    }

    /** Of a map, whose parts are sorted as texts: what was seen outside counts, what is seen inside does not. */
    private String part(@Nullable Object value) {
        Renderer inner = new Renderer();
        inner.seen.putAll(seen);
        inner.depth = depth;
        inner.write(value);
        return inner.rest == 0 ? inner.text.toString() : inner.text + "…" + inner.rest;
    }

    private void iterator(Iterator<?> value) {
        put("iterator[");
        for (int i = 0; i < FIRST && value.hasNext(); i++) {
            put(i == 0 ? "" : ", ");
            write(value.next());
        }
        put("]");
    }

    private void object(Object value) {
        Class<?> type = value.getClass();
        if (type.isSynthetic()) {
            put("a function");
            return;
        }
        if (value instanceof Throwable) {
            put(type.getName());
            return;
        }
        put(type.getSimpleName() + "{");
        String between = "";
        for (Field field : Shapes.fields(type)) {
            try {
                put(between + field.getName() + "=");
                write(field.get(value));
            } catch (IllegalAccessException closed) {
                put("?");
            }
            between = ", ";
        }
        if (Shapes.foreignParent(type) && value instanceof Collection) {
            put(between);
            collection((Collection<?>) value);
        } else if (Shapes.foreignParent(type) && value instanceof Map) {
            put(between);
            map((Map<?, ?>) value);
        }
        put("}");
    }
}
