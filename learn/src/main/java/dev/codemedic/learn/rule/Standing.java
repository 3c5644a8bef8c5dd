package dev.codemedic.learn.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a rule has done, and whether it is on.
 *
 * @param kept fixes of it that stayed
 * @param dropped fixes of it that were refused or undone
 * @param off why it is off; empty where it is on
 * @param since since when it is off; null where it is on
 */
public record Standing(
        int kept, int dropped, String off, @Nullable LocalDate since) {

    /** On, and never tried. */
    public static final Standing NEW = new Standing(0, 0, "", null);

    public Standing {
        if (kept < 0 || dropped < 0 || off.isEmpty() != (since == null)) {
            throw new IllegalArgumentException("counts are not negative, and what is off is off since a day");
        }
    }

    /** Whether the rule proposes. */
    public boolean enabled() {
        return off.isEmpty();
    }

    /** With one more outcome. */
    public Standing with(boolean stayed) {
        return new Standing(stayed ? kept + 1 : kept, stayed ? dropped : dropped + 1, off, since);
    }

    /** On again. */
    public Standing on() {
        return new Standing(kept, dropped, "", null);
    }

    /** Off for a reason. */
    public Standing off(String reason, LocalDate day) {
        return new Standing(kept, dropped, reason, day);
    }

    /** The record in words. */
    public String record() {
        return "worked " + kept + " of " + (kept + dropped) + " times";
    }
}
