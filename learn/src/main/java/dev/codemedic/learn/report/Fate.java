package dev.codemedic.learn.report;

import dev.codemedic.core.learn.HealFacts;
import java.util.Locale;

/** What became of a heal's proposals. */
public enum Fate {
    /** In the project, and over its probation. */
    STAYED,
    /** In the project. */
    APPLIED,
    /** In the project, but for what was changed by hand. */
    EDITED,
    /** Turned down. */
    REJECTED,
    /** Written, and taken back by its owner. */
    UNDONE,
    /** Written, and taken back since the failure came again. */
    CAME_BACK,
    /** Nobody has decided so far. */
    OFFERED,
    /** Nobody decided before the same failure was healed anew. */
    REPLACED,
    /** Not offered, as the policy has it. */
    HELD_BACK,
    /** There was none. */
    NO_PROPOSAL;

    /** Such as {@code came-back}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What became of those of a heal. @param newest whether its incident has no later heal */
    static Fate of(HealFacts heal, boolean newest) {
        return heal.became()
                .map(kind -> switch (kind) {
                    case ACCEPTED -> APPLIED;
                    case STAYED -> STAYED;
                    case EDITED -> EDITED;
                    case REJECTED -> REJECTED;
                    case UNDONE -> UNDONE;
                    case CAME_BACK -> CAME_BACK;
                })
                .orElseGet(() -> undecided(heal, newest));
    }

    private static Fate undecided(HealFacts heal, boolean newest) {
        if (!heal.healed()) {
            return NO_PROPOSAL;
        }
        if (heal.decision().equals("diagnose")) {
            return HELD_BACK;
        }
        return newest ? OFFERED : REPLACED;
    }
}
