package dev.codemedic.sandbox;

import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.sandbox.container.ContainerSandbox;
import dev.codemedic.sandbox.seccomp.Machine;
import java.io.IOException;
import java.util.Optional;

/** Finds out which sandboxes work here. */
public final class Sandboxes {
    private static final String IMAGE = "container:";

    private Sandboxes() {}

    /**
     * A sandbox by its name.
     *
     * @param name {@code auto} for the strongest that works, of those that start quickly first; {@code bubblewrap},
     *     {@code landlock}, {@code container} (with {@code container:NAME} an image of that name, else that of
     *     {@code MEDIC_IMAGE}) or {@code process}
     * @param access what programs may have beyond the project
     * @throws IOException where that one does not work here, or there is no such; the message is for a user
     */
    public static Sandbox named(String name, Access access) throws IOException {
        return switch (name) {
            case "auto" -> strongest(access);
            case "bubblewrap" -> {
                try {
                    yield bubblewrap(access);
                } catch (IOException obstacle) {
                    throw new IOException("--sandbox bubblewrap: " + obstacle.getMessage(), obstacle);
                }
            }
            case "landlock" -> {
                var obstacle = LandlockSandbox.obstacle();
                if (obstacle.isPresent()) {
                    throw new IOException("--sandbox landlock: " + obstacle.get());
                }
                yield new LandlockSandbox(access);
            }
            case "container" -> named(Optional.ofNullable(System.getenv("MEDIC_IMAGE")), access);
            case String image
            when image.startsWith(IMAGE) -> named(Optional.of(image.substring(IMAGE.length())), access);
            case "process" -> new PlainProcess();
            default ->
                throw new IOException(
                        "--sandbox " + name + ": there are auto, bubblewrap, landlock, container and process");
        };
    }

    private static Sandbox strongest(Access access) throws IOException {
        try {
            return bubblewrap(access);
        } catch (IOException obstacle) {
            return weaker(access, obstacle);
        }
    }

    private static Sandbox weaker(Access access, IOException obstacle) throws IOException {
        try {
            return container(Optional.ofNullable(System.getenv("MEDIC_IMAGE")), access);
        } catch (IOException noEngine) {
            if (LandlockSandbox.obstacle().isEmpty()) {
                return new LandlockSandbox(access);
            }
            throw new IOException(
                    "no sandbox works here: " + obstacle.getMessage()
                            + "; --sandbox process runs without walls, on a copy of the project",
                    obstacle);
        }
    }

    private static Sandbox named(Optional<String> image, Access access) throws IOException {
        try {
            return container(image, access);
        } catch (IOException obstacle) {
            throw new IOException("--sandbox container: " + obstacle.getMessage(), obstacle);
        }
    }

    private static Sandbox container(Optional<String> image, Access access) throws IOException {
        return ContainerSandbox.open(image.filter(name -> !name.isBlank()), System.getenv(), access);
    }

    private static Sandbox bubblewrap(Access access) throws IOException {
        var obstacle = BubblewrapProbe.obstacle();
        if (obstacle.isPresent()) {
            throw new IOException(obstacle.get());
        }
        var way = BubblewrapProbe.staging();
        if (way.isEmpty() && Owner.same().uid() == 0) {
            throw new IOException("root may not mount anything here, and programs would run as root behind the walls");
        }
        var group = ControlGroup.create();
        group.ifPresent(ControlGroup::close);
        return new Bubblewrap(new Abilities(way, Machine.current(), group.isPresent()), access);
    }
}
