package dev.codemedic.sandbox.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The options that shut a container off. The engine's own filter of system calls stays in force. */
final class Walls {
    private static final List<String> ALWAYS = List.of(
            "--init",
            "--read-only",
            "--cap-drop=ALL",
            "--security-opt=no-new-privileges",
            "--ipc=private",
            "--log-driver=none",
            "--hostname=medic",
            "--no-healthcheck");
    /** What Podman makes writable, and what it asks of the system, where nobody says otherwise. */
    private static final List<String> PODMAN =
            List.of("--read-only-tmpfs=false", "--image-volume=ignore", "--ulimit=nproc=4096:4096");

    private Walls() {}

    /** What gives a folder in memory to the main process alone. */
    static String ofMainProcess(Engine.Kind kind, Identity identity) {
        return switch (kind) {
            case DOCKER -> ",uid=" + identity.watcher() + ",gid=" + identity.watcher();
            case PODMAN -> ",U";
        };
    }

    /** For an engine's kind, and who is who. @param network whether the machine's own is shared */
    static List<String> options(Engine.Kind kind, Identity identity, boolean network) {
        var options = new ArrayList<>(ALWAYS);
        options.add(network ? "--network=host" : "--network=none");
        options.add("--user=" + identity.main());
        if (kind == Engine.Kind.PODMAN) {
            options.addAll(PODMAN);
            if (!identity.foreign()) {
                options.add("--userns=keep-id");
            }
        }
        // Labels would have to be written to every shown file of the system.
        if (Files.exists(Path.of("/sys/fs/selinux/enforce"))) {
            options.add("--security-opt=label=disable");
        }
        return options;
    }
}
