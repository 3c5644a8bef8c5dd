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
            "--network=none",
            "--cap-drop=ALL",
            "--security-opt=no-new-privileges",
            "--ipc=private",
            "--log-driver=none",
            "--hostname=medic",
            "--no-healthcheck");
    /** What Podman shows as writable, and how it numbers users, where nobody says otherwise. */
    private static final List<String> PODMAN = List.of("--read-only-tmpfs=false", "--image-volume=ignore");

    private Walls() {}

    /** For an engine's kind, and who is who. */
    static List<String> options(Engine.Kind kind, Identity identity) {
        var options = new ArrayList<>(ALWAYS);
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
