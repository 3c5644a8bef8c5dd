package dev.codemedic.core.learn;

import java.time.Duration;
import java.time.Instant;

/**
 * How much is written without asking.
 *
 * @param hour in any hour
 * @param day in any day
 */
public record Caps(int hour, int day) {

    /** The beginning of the hour that ends then. */
    public static Instant hourBefore(Instant now) {
        return now.minus(Duration.ofHours(1));
    }

    /** The beginning of the day that ends then. */
    public static Instant dayBefore(Instant now) {
        return now.minus(Duration.ofDays(1));
    }

    /** How many more, where so many were written in the last hour and day. */
    public int left(int lastHour, int lastDay) {
        return Math.max(0, Math.min(hour - lastHour, day - lastDay));
    }
}
