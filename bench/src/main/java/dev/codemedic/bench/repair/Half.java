package dev.codemedic.bench.repair;

import java.util.List;
import java.util.stream.IntStream;

/** Half of a set, so that what is tuned on one half can be reported on the other. */
public enum Half {
    EVEN,
    ODD,
    ALL;

    /** Whether a number is in this half. */
    public boolean holds(int number) {
        return this == ALL || number % 2 == ordinal();
    }

    /** Those at even or odd places, counted from 0. */
    public <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(this::holds)
                .mapToObj(all::get)
                .toList();
    }
}
