package dev.codemedic.core.decide;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of project it is, and what follows for the policy where nothing else is said. */
public enum Kind {
    SCRIPT(Mode.APPLY, new Bar(0.9, 0.7, false), 10, 40, 3, 24),
    APPLICATION(Mode.APPLY, new Bar(0.9, 0.7, false), 6, 24, 5, 168),
    LIBRARY(Mode.APPLY, new Bar(0.95, 0.7, true), 4, 12, 10, 336),
    SERVICE(Mode.APPLY, new Bar(0.95, 0.7, true), 2, 6, 20, 168),
    CRITICAL(Mode.ASK, new Bar(0.95, 0.8, true), 0, 0, 20, 336);

    private final Mode most;
    private final Bar bar;
    private final int hour;
    private final int day;
    private final int runs;
    private final int hours;

    Kind(Mode most, Bar bar, int hour, int day, int runs, int hours) {
        this.most = most;
        this.bar = bar;
        this.hour = hour;
        this.day = day;
        this.runs = runs;
        this.hours = hours;
    }

    /** The kind of a word in a settings file. */
    public static Optional<Kind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As settings have it, such as {@code library}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The furthest that medic goes by itself, whatever else is said. */
    public Mode most() {
        return most;
    }

    /** What a proposal has to reach. */
    public Bar bar() {
        return bar;
    }

    /** Changes an hour. */
    public int hour() {
        return hour;
    }

    /** Changes a day. */
    public int day() {
        return day;
    }

    /** Runs of probation. */
    public int runs() {
        return runs;
    }

    /** Hours of probation. */
    public int hours() {
        return hours;
    }
}
