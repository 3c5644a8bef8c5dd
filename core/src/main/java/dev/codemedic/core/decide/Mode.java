package dev.codemedic.core.decide;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far medic may go by itself, the strictest first. */
public enum Mode {
    /** It is not touched, whoever asks. */
    NEVER("never touched"),
    /** The cause is told; what was found is kept, and not offered. */
    DIAGNOSE("diagnose-only"),
    /** What was found is offered. */
    ASK("ask-only"),
    /** What is sure enough is written at once. */
    APPLY("open to medic");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    /** The mode of a word in a settings file. */
    public static Optional<Mode> of(String word) {
        return Stream.of(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }

    /** As settings have it, such as {@code apply}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is said of a path or a kind of failure, behind "is". */
    public String words() {
        return words;
    }

    /** The stricter of two. */
    public Mode and(Mode other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
