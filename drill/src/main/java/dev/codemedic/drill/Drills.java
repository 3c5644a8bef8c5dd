package dev.codemedic.drill;

import java.util.List;

/** All drills, in the order in which they are carried out. */
public final class Drills {

    private Drills() {}

    /** Every drill there is. */
    public static List<Drill> all() {
        return List.of(
                new KeyRead(),
                new EnvironmentRead(),
                new FileWrittenOutside(),
                new NetworkUse(),
                new SurvivingGrandchild(),
                new EndlessOutput(),
                new DiskFlood(),
                new ForgedResultFile(),
                new SpoofedMarker(),
                new SwallowingPatch(),
                new EditedTest(),
                new SameSecondBackups(),
                new WindowsLines(),
                new KilledApply(),
                new LeakingSecret(),
                new TerminalEscape());
    }
}
