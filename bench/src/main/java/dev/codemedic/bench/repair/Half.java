package dev.codemedic.bench.repair;

import java.util.List;
import java.util.stream.IntStream;

/** Half of a set, so that what is tuned on one half can be reported on the other. */
public enum Half {
    EVEN,
    ODD,
    ALL;

    /** Those at even or odd places, counted from 0. */
    public <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(at -> this == ALL || at % 2 == ordinal())
                .mapToObj(all::get)
                .toList();
    }
}
