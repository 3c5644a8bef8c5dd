package dev.codemedic.agent.value;

import dev.codemedic.core.redact.find.NameStrength;
import dev.codemedic.core.redact.find.SecretNames;
import dev.codemedic.core.redact.find.Secrets;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of one value, equal to another's where the values are equal: whole, in one order, without identities, and
 * without running code of the program. A secret becomes a digest that only this heal can compare.
 */
public final class Canonical {

    private static final int MOST_NODES = 2000;
    private static final int DEEPEST = 12;
    private static final int LOOKED_AT = 4096;

    private static final FieldReader FIELDS = new FieldReader();
    private static final Collected COLLECTED = new Collected(FIELDS);

    private final Discretion discretion = new Discretion(Set.of());
    private final Texts texts = new Texts(FIELDS, discretion);
    private final String salt;
    private final Map<Object, Integer> around = new IdentityHashMap<>();
    private int nodes = MOST_NODES;
    private boolean hidden;
    private boolean cut;

    /** @param salt makes digests of secrets worthless elsewhere */
    public Canonical(String salt) {
        this.salt = salt;
    }

    /** Whether a part of it could not be looked into. */
    public boolean isHidden() {
        return hidden;
    }

    /** Whether it was too large to be shown as a whole. */
    public boolean isCut() {
        return cut;
    }

    /** The text of a value that stands under a name. */
    public String text(String name, @Nullable Object value) {
        return value != null && !(value instanceof Boolean) && SecretNames.strength(name) != NameStrength.NONE
                ? secret(new Canonical(salt).text(value))
                : text(value);
    }

    /** The text of a value. */
    public String text(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (--nodes < 0 || around.size() > DEEPEST) {
            cut = true;
            return "\u2026";
        }
        String leaf = leaf(value);
        if (leaf != null) {
            return leaf;
        }
        Integer outer = around.get(value);
        if (outer != null) {
            return "<loop " + (around.size() - outer) + ">";
        }
        around.put(value, around.size());
        try {
            return composite(value);
        } catch (RuntimeException | LinkageError | InternalError changedMeanwhile) {
            hidden = true;
            return "<" + value.getClass().getTypeName() + ">";
        } finally {
            around.remove(value);
        }
    }

    private @Nullable String leaf(Object value) {
        if (value instanceof String || value instanceof StringBuilder || value instanceof StringBuffer) {
            return quoted(value.toString());
        }
        if (value instanceof Character) {
            return texts.quoted(value.toString(), '\'');
        }
        if (value instanceof Long) {
            return value + "L";
        }
        if (value instanceof Float) {
            return value + "f";
        }
        if (value instanceof Enum) {
            return ((Enum<?>) value).getDeclaringClass().getSimpleName() + "." + ((Enum<?>) value).name();
        }
        if (value instanceof Throwable) {
            return texts.of(value);
        }
        return value.getClass().getClassLoader() == null || value instanceof Class ? texts.ofLibrary(value) : null;
    }

    private String quoted(String text) {
        String head = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
        if (!discretion.without(head).equals(head)) {
            return secret(text);
        }
        return text.length() <= Texts.MOST
                ? texts.quoted(text, '"')
                : texts.quoted(text.substring(0, Texts.MOST - 2), '"') + "\u2026 (" + text.length() + ", #"
                        + digest(text) + ")";
    }

    private String secret(String text) {
        return Secrets.REDACTED + "#" + digest(text);
    }

    private String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = sha.digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder digits = new StringBuilder();
            for (int index = 0; index < 8; index++) {
                digits.append(Character.forDigit(bytes[index] >> 4 & 0xf, 16));
                digits.append(Character.forDigit(bytes[index] & 0xf, 16));
            }
            return digits.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String composite(Object value) {
        Class<?> type = value.getClass();
        if (type.isArray()) {
            return array(value);
        }
        if (type.getClassLoader() == null) {
            return library(value);
        }
        if (type.isSynthetic() || type.getName().indexOf("$$Lambda") >= 0) {
            hidden = true;
            return "<lambda>";
        }
        return object(value);
    }

    private String array(Object value) {
        List<String> parts = new ArrayList<>();
        int length = Array.getLength(value);
        for (int index = 0; index < length && nodes > 0; index++) {
            parts.add(text(Array.get(value, index)));
        }
        return bracketed("[", parts, length, "]");
    }

    private String bracketed(String opening, List<String> parts, int size, String closing) {
        if (parts.size() < size) {
            cut = true;
            parts.add("\u2026 " + size);
        }
        return opening + String.join(", ", parts) + closing;
    }

    /** Collections of the JDK are gone through by their own iterators, where those run nothing but JDK code. */
    private String library(Object value) {
        List<String> parts = new ArrayList<>();
        if (value instanceof Map && PlainCollections.isPlain(value)) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                if (nodes <= 0) {
                    break;
                }
                parts.add(entry(entry.getKey(), entry.getValue()));
            }
            Collections.sort(parts);
            return bracketed("{", parts, ((Map<?, ?>) value).size(), "}");
        }
        if (value instanceof Collection && PlainCollections.isPlain(value)) {
            for (Object item : (Collection<?>) value) {
                if (nodes <= 0) {
                    break;
                }
                parts.add(text(item));
            }
            return ordered(value, parts, ((Collection<?>) value).size());
        }
        if (value instanceof Map.Entry && PlainCollections.isPlain(value)) {
            return entry(((Map.Entry<?, ?>) value).getKey(), ((Map.Entry<?, ?>) value).getValue());
        }
        if (value.getClass() == java.util.Optional.class) {
            return "Optional(" + text(((java.util.Optional<?>) value).orElse(null)) + ")";
        }
        return collected(value, parts);
    }

    private String entry(@Nullable Object key, @Nullable Object value) {
        String shown = text(key);
        return shown + "=" + (key instanceof String ? text((String) key, value) : text(value));
    }

    private String ordered(Object value, List<String> parts, int size) {
        if (value instanceof Set) {
            Collections.sort(parts);
            return bracketed("{", parts, size, "}");
        }
        return bracketed("[", parts, size, "]");
    }

    private String collected(Object value, List<String> parts) {
        Elements found = COLLECTED.of(value);
        if (found == null) {
            hidden = true;
            return "<" + value.getClass().getTypeName() + ">";
        }
        for (int index = 0; index < found.values().size(); index++) {
            Object item = found.values().get(index);
            parts.add(index < found.keys().size() ? entry(found.keys().get(index), item) : text(item));
        }
        return ordered(value, parts, found.size());
    }

    private String object(Object value) {
        List<String> parts = new ArrayList<>();
        Class<?> owner = value.getClass();
        for (; owner != null && owner.getClassLoader() != null; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && nodes > 0) {
                    parts.add(field.getName() + "=" + text(field.getName(), FIELDS.value(field, value)));
                }
            }
        }
        if (owner != Object.class && owner != null && !owner.getName().equals("java.lang.Record")) {
            Elements inherited = COLLECTED.of(value);
            if (inherited == null) {
                hidden = true;
            } else {
                List<String> items = new ArrayList<>();
                inherited.values().forEach(item -> items.add(text(item)));
                parts.add(bracketed("[", items, inherited.size(), "]"));
            }
        }
        String name = value.getClass().getName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1) + "("
                + String.join(", ", parts) + ")";
    }
}
