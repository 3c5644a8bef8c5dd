package dev.codemedic.agent.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first elements of a collection, or the first entries of a map, and how many there are in all. */
final class Elements {

    /** How many are kept. */
    static final int MOST = 20;

    /** How many places of a sparse table are looked at, so that a huge empty one costs little. */
    static final int MOST_PLACES = 4096;

    private final List<@Nullable Object> keys = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private int size;

    /** Whether no more are wanted. */
    boolean isFull() {
        return values.size() >= MOST;
    }

    void add(@Nullable Object value) {
        if (!isFull()) {
            values.add(value);
        }
    }

    void put(@Nullable Object key, @Nullable Object value) {
        if (!isFull()) {
            keys.add(key);
            values.add(value);
        }
    }

    Elements sized(int total) {
        size = total;
        return this;
    }

    /** The keys of a map's entries; empty for other collections. */
    List<@Nullable Object> keys() {
        return keys;
    }

    /** The elements, or the values of a map's entries. */
    List<@Nullable Object> values() {
        return values;
    }

    /** How many the collection holds, kept or not. */
    int size() {
        return size;
    }

    /** The keys alone, as the elements of a set that is built on a map. */
    Elements keysAlone() {
        Elements alone = new Elements().sized(size);
        for (Object key : keys) {
            alone.add(key);
        }
        return alone;
    }

    /** The values alone. */
    Elements valuesAlone() {
        Elements alone = new Elements().sized(size);
        for (Object value : values) {
            alone.add(value);
        }
        return alone;
    }
}
