package dev.codemedic.agent.value;

import dev.codemedic.core.redact.find.NameStrength;
import dev.codemedic.core.redact.find.Secrets;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as the capture format shows them (docs/capture.md): bounded in depth, number and length, safe for cycles,
 * without secrets, and without running code of the program.
 */
public final class Values {

    private static final int MOST_MEMBERS = 20;
    private static final int DEEPEST = 3;
    private static final int MOST_PARENTS = 10;

    private final FieldReader fields = new FieldReader();
    private final Collected collected = new Collected(fields);
    private final Texts texts;
    private final Discretion discretion;

    /** @param discretion what keeps secrets out */
    public Values(Discretion discretion) {
        this.discretion = discretion;
        this.texts = new Texts(fields, discretion);
    }

    /** Writes one variable. */
    public void variable(JsonText json, String name, @Nullable Object value) {
        variable(json, name, value, NameStrength.NONE, 0, new IdentityHashMap<>());
    }

    private void variable(
            JsonText json,
            String name,
            @Nullable Object value,
            NameStrength holder,
            int depth,
            Map<Object, Boolean> around) {
        json.open('{').name("name").value(Texts.cut(discretion.without(name))).name("value");
        value(json, value, Discretion.strength(name, holder), depth, around);
        json.close('}');
    }

    private void value(
            JsonText json, @Nullable Object value, NameStrength name, int depth, Map<Object, Boolean> around) {
        Elements contained = value == null ? null : collected.of(value);
        Kind kind = Kind.of(value, contained);
        boolean hidden = discretion.hides(name, value, kind) || isSecretArray(value);
        json.open('{').name("kind").value(kind.word());
        json.name("type").value(value == null ? "null" : type(value));
        json.name("text").value(hidden && value != null ? Secrets.REDACTED : text(value, contained, kind));
        if (value != null) {
            size(json, value, contained);
            if (!hidden && depth < DEEPEST && around.put(value, true) == null) {
                members(json, value, contained, kind, name, depth + 1, around);
                around.remove(value);
            }
        }
        json.close('}');
    }

    /** Elements one by one would give away what the whole spells. */
    private boolean isSecretArray(@Nullable Object value) {
        boolean spells = value instanceof char[] || value instanceof byte[];
        String text = spells ? Discretion.text(value) : null;
        return text != null && discretion.finds(text);
    }

    private static String type(Object value) {
        String name = value.getClass().getTypeName();
        return Texts.cut(name.startsWith("java.lang.") && name.lastIndexOf('.') == 9 ? name.substring(10) : name);
    }

    private String text(@Nullable Object value, @Nullable Elements contained, Kind kind) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String) {
            return texts.quoted((String) value, '"');
        }
        if (value instanceof Character) {
            return texts.quoted(value.toString(), '\'');
        }
        if (kind == Kind.TEXT && value.getClass().getClassLoader() == null) {
            return value instanceof StringBuilder || value instanceof StringBuffer
                    ? texts.quoted((CharSequence) value, '"')
                    : Texts.identity(value);
        }
        if (contained != null) {
            return contained.size() == 0
                    ? "empty"
                    : counted(contained.size(), kind == Kind.MAPPING ? "entr" : "element");
        }
        Class<?> type = value.getClass();
        return type.isArray()
                ? type.getComponentType().getTypeName() + "[" + Array.getLength(value) + "]"
                : texts.of(value);
    }

    private static String counted(int size, String thing) {
        boolean entry = thing.equals("entr");
        return size + " " + thing + (size == 1 ? entry ? "y" : "" : entry ? "ies" : "s");
    }

    private static void size(JsonText json, Object value, @Nullable Elements contained) {
        if (contained != null) {
            json.name("size").value(contained.size());
        } else if (value.getClass().isArray()) {
            json.name("size").value(Array.getLength(value));
        } else if (value instanceof String || value instanceof StringBuilder) {
            json.name("size").value(((CharSequence) value).length());
        }
    }

    private void members(
            JsonText json,
            Object value,
            @Nullable Elements contained,
            Kind kind,
            NameStrength holder,
            int depth,
            Map<Object, Boolean> around) {
        if (contained != null) {
            elements(json, contained, holder, depth, around);
        } else if (value.getClass().isArray()) {
            array(json, value, holder, depth, around);
        } else if (kind == Kind.OBJECT && !(value instanceof Throwable) && !(value instanceof Enum)) {
            object(json, value, holder, depth, around);
        }
    }

    private void elements(
            JsonText json, Elements contained, NameStrength holder, int depth, Map<Object, Boolean> around) {
        List<@Nullable Object> values = contained.values();
        List<@Nullable Object> keys = contained.keys();
        json.name("members").open('[');
        for (int index = 0; index < Math.min(values.size(), MOST_MEMBERS); index++) {
            String name = index < keys.size() ? key(keys.get(index)) : "[" + index + "]";
            variable(json, name, values.get(index), holder, depth, around);
        }
        json.close(']');
    }

    private String key(@Nullable Object key) {
        return text(key, key == null ? null : collected.of(key), Kind.of(key, null));
    }

    private void array(JsonText json, Object array, NameStrength holder, int depth, Map<Object, Boolean> around) {
        int length = Math.min(Array.getLength(array), MOST_MEMBERS);
        json.name("members").open('[');
        for (int index = 0; index < length; index++) {
            variable(json, "[" + index + "]", Array.get(array, index), holder, depth, around);
        }
        json.close(']');
    }

    /** The fields of the program's own objects; those of the JDK tell nobody anything. */
    private void object(JsonText json, Object value, NameStrength holder, int depth, Map<Object, Boolean> around) {
        Class<?> type = value.getClass();
        if (type.getClassLoader() == null && !type.getName().startsWith("java.util.Optional")) {
            return;
        }
        json.name("members").open('[');
        int written = 0;
        for (int parent = 0; type != null && type != Object.class && parent < MOST_PARENTS; parent++) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && written < MOST_MEMBERS) {
                    written += field(json, field, value, holder, depth, around) ? 1 : 0;
                }
            }
            type = type.getSuperclass();
        }
        json.close(']');
    }

    private boolean field(
            JsonText json, Field field, Object owner, NameStrength holder, int depth, Map<Object, Boolean> around) {
        Object value;
        try {
            value = fields.value(field, owner);
        } catch (RuntimeException | InternalError closed) { // a module that opens its packages to nobody
            return false;
        }
        variable(json, field.getName(), value, holder, depth, around);
        return true;
    }
}
