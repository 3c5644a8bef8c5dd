package dev.codemedic.core.learn;

import java.time.Instant;
import java.util.List;

/** Takes things out of a project's memory for good. Methods throw {@link StoreBroken}. */
public interface Forgetting {

    /**
     * What was taken out.
     *
     * @param incidents how many
     * @param heals how many, in all incidents
     * @param feedback what had become of proposals
     * @param lessons what accepted proposals had taught
     */
    record Forgotten(int incidents, int heals, int feedback, int lessons) {}

    /** All that is known of some incidents: heals, values, proposals, what became of them, and what they taught. */
    Forgotten incidents(List<Incident> incidents);

    /**
     * Heals of before some time, and the oldest beyond a number, but for the newest of each applied incident. What became of
     * their proposals is kept, and so is what they taught, which holds no values.
     */
    Forgotten retain(Instant since, int most);
}
