package dev.codemedic.sandbox.container;

import dev.codemedic.core.failure.Run;
import java.util.Optional;

/** What a first container is asked, to learn whether the engine keeps its promises here. */
final class Probe {
    /** Says what is missing, a word in a line. */
    static final String SCRIPT = """
            [ "$(cat private 2>/dev/null)" = seen ] || echo users
            for tool in %s; do command -v $tool >/dev/null || echo tool $tool; done
            [ "$(grep -c : /proc/net/dev)" = 1 ] || echo network
            grep -q '^CapEff:[^1-9a-f]*$' /proc/self/status || echo capabilities
            grep -q '^Seccomp:.*2' /proc/self/status || echo seccomp
            memory=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || cat /sys/fs/cgroup/memory/memory.limit_in_bytes)
            case $memory in ''|max|????????????????*) echo memory ;; esac
            processes=$(cat /sys/fs/cgroup/pids.max 2>/dev/null || cat /sys/fs/cgroup/pids/pids.max)
            case $processes in ''|max) echo processes ;; esac
            echo end
            """.formatted(CellScript.TOOLS);

    private Probe() {}

    /** Why the engine cannot be used, from the script's run; empty where it can. */
    static Optional<String> obstacle(Run run) {
        if (!run.output().endsWith("end\n")) {
            return Optional.of("a container starts, but nothing runs in it: "
                    + run.errors().lines().findFirst().orElse(run.exit().words()));
        }
        return run.output()
                .lines()
                .filter(line -> !line.equals("end"))
                .findFirst()
                .map(line -> switch (line) {
                    case "users" ->
                        "it numbers users in another way (rootless or userns-remap), so that programs could not"
                                + " read the project: use podman, or an engine that does not";
                    case "network" -> "its containers have a network although none was asked for";
                    case "capabilities" -> "its containers have capabilities although all were dropped";
                    case "seccomp" -> "it filters no system calls: start it with its default seccomp profile";
                    case "memory" -> "it does not bound memory here: the memory cgroup is missing or not delegated";
                    case "processes" -> "it does not bound processes here: the pids cgroup is missing or not delegated";
                    default ->
                        "the image has no " + line.replace("tool ", "") + ": use one that has "
                                + CellScript.TOOLS.replace(" ", ", ");
                });
    }
}
