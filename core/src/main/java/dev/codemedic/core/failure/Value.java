package dev.codemedic.core.failure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a variable held when the program failed: bounded, without cycles, secrets already removed.
 *
 * @param kind the language-neutral family it belongs to
 * @param type the type as the language names it, such as {@code NoneType} or {@code java.util.ArrayList}
 * @param text a short rendering, as the language's own {@code repr} or {@code toString} would show it
 * @param size number of elements, entries or characters; negative where the value has none
 * @param members elements ({@code [0]}), entries (the key's text) or attributes, in order, possibly cut short
 */
public record Value(Kind kind, String type, String text, int size, List<Variable> members) {

    /** The families every language's values fall into. */
    public enum Kind {
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
        TYPE,
        MODULE,
        OTHER
    }

    public Value {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(type);
        Objects.requireNonNull(text);
        members = List.copyOf(members);
    }

    /** A value without members or size. */
    public static Value of(Kind kind, String type, String text) {
        return new Value(kind, type, text, -1, List.of());
    }

    /** Whether this is the language's null. */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /** The number of elements, entries or characters, where the value has such a thing. */
    public OptionalInt length() {
        return size < 0 ? OptionalInt.empty() : OptionalInt.of(size);
    }

    /** The first member of that name. */
    public Optional<Value> member(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .map(Variable::value)
                .findFirst();
    }
}
