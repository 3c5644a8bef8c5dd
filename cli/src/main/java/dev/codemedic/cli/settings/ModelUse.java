package dev.codemedic.cli.settings;

import java.util.List;
import java.util.stream.Stream;

/** Which models are to be asked. */
public sealed interface ModelUse {
    /** What stands before a recording's file. */
    String RECORDED = "scripted:";

    /** None. */
    record None() implements ModelUse {}

    /** The best that runs on this machine. */
    record Auto() implements ModelUse {}

    /**
     * These.
     *
     * @param names in the order of asking
     * @param source who says so, for messages
     * @param lenient whether they are of a file: who runs a program there has not asked for them just now, so that what may
     *     not be asked is left out
     */
    record Named(List<String> names, String source, boolean lenient) implements ModelUse {
        public Named {
            names = List.copyOf(names);
        }
    }

    /** None, but a recording of what one might say, for demonstrations. @param file may be missing */
    record Scripted(String file) implements ModelUse {}

    /** Reads a choice. @param told names parted by commas, {@code auto}, {@code none} or {@code scripted:FILE} */
    static ModelUse of(String told, String source) {
        if (told.startsWith(RECORDED)) {
            return new Scripted(told.substring(RECORDED.length()));
        }
        var names = Stream.of(told.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return of(names, source, false);
    }

    /** Likewise of names that are parted already. */
    static ModelUse of(List<String> names, String source, boolean lenient) {
        if (names.isEmpty() || names.equals(List.of("none"))) {
            return new None();
        }
        return names.equals(List.of("auto")) ? new Auto() : new Named(names, source, lenient);
    }
}
