package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.verify.Leftovers;
import dev.codemedic.core.verify.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries out what bubblewrap and the kernel allow this user. */
final class BubblewrapProbe {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 1L << 30, 1 << 12, 1L << 20, 64);

    private BubblewrapProbe() {}

    /** Why bubblewrap cannot be used; empty where it can. */
    static Optional<String> obstacle() {
        var missing = Stream.of("bwrap", "prlimit", "sh")
                .filter(tool -> Tools.SYSTEM.find(tool).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of(
                    missing.get().equals("bwrap")
                            ? "bubblewrap is not installed (apt install bubblewrap)"
                            : missing.get() + " is not installed");
        }
        try {
            var walls = new Walls(Tools.SYSTEM.path("bwrap"), Access.NONE);
            walls.empty(Path.of("/tmp"), LIMITS.space());
            var command = walls.around(Path.of("/"), List.of(), Launch.limited(List.of("true"), LIMITS));
            var run = BoundedProcess.run(
                    command, Path.of("/"), Map.of("PATH", "/usr/bin:/bin"), shown(command), LIMITS, false);
            return run.exit().clean()
                    ? Optional.empty()
                    : Optional.of("bubblewrap does not work here: "
                            + run.errors()
                                    .strip()
                                    .lines()
                                    .findFirst()
                                    .orElse(run.exit().words()));
        } catch (IOException broken) {
            return Optional.of("bubblewrap does not work here: " + broken.getMessage());
        }
    }

    /** How the project can be put onto a file system of its own; empty where users may not mount one. */
    static Optional<Stage.Way> staging() {
        if (!Stream.of("unshare", "nsenter", "mount", "umount", "install")
                .allMatch(tool -> Tools.SYSTEM.find(tool).isPresent())) {
            return Optional.empty();
        }
        return Stream.of(Owner.same().uid() == 0 ? Stage.Way.OVERLAY : Stage.Way.OVERLAY_OF_USER, Stage.Way.COPY)
                .filter(BubblewrapProbe::works)
                .findFirst();
    }

    /** Old kernels let a user lay folders over each other, but not replace one of them. */
    private static boolean works(Stage.Way way) {
        try {
            var folder = Files.createTempDirectory("medic-probe-").toRealPath();
            Leftovers.add(folder);
            try {
                Files.createDirectory(folder.resolve("sub"));
                return works(folder, way);
            } finally {
                Leftovers.remove(folder);
            }
        } catch (IOException | RuntimeException notHere) {
            return false;
        }
    }

    private static boolean works(Path folder, Stage.Way way) throws IOException {
        var owner = Owner.next();
        owner.take(folder.resolve("sub"));
        owner.take(folder);
        try (var stage = new Stage(folder, owner, way)) {
            var place = stage.lay(LIMITS, Map.of());
            var script = "rmdir '" + place.project() + "/sub' && mkdir '" + place.project() + "/sub'";
            var command = new ArrayList<>(stage.entering());
            command.addAll(List.of(Tools.SYSTEM.path("sh"), "-c", script));
            return BoundedProcess.run(
                            command, Path.of("/"), Map.of("PATH", "/usr/bin:/bin"), shown(command), LIMITS, false)
                    .exit()
                    .clean();
        }
    }

    private static Command shown(List<String> command) {
        return Command.of(command, Path.of("/"));
    }
}
