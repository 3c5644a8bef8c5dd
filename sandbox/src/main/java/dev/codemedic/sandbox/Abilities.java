package dev.codemedic.sandbox;

import dev.codemedic.sandbox.seccomp.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What this system lets a sandbox do beside its namespaces.
 *
 * @param staging how the project gets onto a file system of bounded size; empty where users may not mount one
 * @param machine whose system calls can be filtered; empty where they are not known
 * @param groups whether control groups can be made
 */
record Abilities(Optional<Stage.Way> staging, Optional<Machine> machine, boolean groups) {

    /** What is missing, in a few words each. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (staging.isEmpty()) {
            missing.add("a bound on disk use");
        }
        if (machine.isEmpty()) {
            missing.add("a filter of system calls");
        }
        if (!groups) {
            missing.add("control groups (memory is watched)");
        }
        return missing;
    }
}
