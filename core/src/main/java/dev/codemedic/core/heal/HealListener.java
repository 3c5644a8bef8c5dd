package dev.codemedic.core.heal;

import java.time.Duration;

/** Follows a heal live. */
@FunctionalInterface
public interface HealListener {

    /** A state was reached. @param step how long the step to it took */
    void reached(HealState state, Duration step);
}
