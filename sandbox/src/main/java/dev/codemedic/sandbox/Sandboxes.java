package dev.codemedic.sandbox;

import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.sandbox.container.ContainerSandbox;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds out which sandboxes work here. */
public final class Sandboxes {
    private static final long PROBE_SECONDS = 5;
    private static final String IMAGE = "container:";

    private Sandboxes() {}

    /**
     * A sandbox by its name.
     *
     * @param name {@code auto} for the strongest that works, {@code bubblewrap}, {@code container} (with
     *     {@code container:NAME} an image of that name, else that of {@code MEDIC_IMAGE}) or {@code process}
     * @throws IOException where that one does not work here, or there is no such; the message is for a user
     */
    public static Sandbox named(String name) throws IOException {
        return switch (name) {
            case "auto" -> {
                var obstacle = obstacle();
                yield obstacle.isEmpty() ? bubblewrap() : new PlainProcess(obstacle.get());
            }
            case "bubblewrap" -> {
                var obstacle = obstacle();
                if (obstacle.isPresent()) {
                    throw new IOException("--sandbox bubblewrap: " + obstacle.get());
                }
                yield bubblewrap();
            }
            case "container" -> container(Optional.ofNullable(System.getenv("MEDIC_IMAGE")));
            case String image when image.startsWith(IMAGE) -> container(Optional.of(image.substring(IMAGE.length())));
            case "process" -> new PlainProcess("asked for by --sandbox process");
            default ->
                throw new IOException("--sandbox " + name + ": there are auto, bubblewrap, container and process");
        };
    }

    private static Sandbox container(Optional<String> image) throws IOException {
        try {
            return ContainerSandbox.open(image.filter(name -> !name.isBlank()), System.getenv());
        } catch (IOException obstacle) {
            throw new IOException("--sandbox container: " + obstacle.getMessage(), obstacle);
        }
    }

    private static Sandbox bubblewrap() {
        return new Bubblewrap(works(List.of("prlimit", "--core=0", "--", "true")));
    }

    /** Why bubblewrap cannot be used; empty where it can. */
    private static Optional<String> obstacle() {
        if (!works(List.of("bwrap", "--version"))) {
            return Optional.of("bubblewrap is not installed (apt install bubblewrap)");
        }
        boolean walls = works(List.of(
                "bwrap",
                "--unshare-all",
                "--unshare-user",
                "--uid",
                "65534",
                "--gid",
                "65534",
                "--ro-bind",
                "/",
                "/",
                "--proc",
                "/proc",
                "--dev",
                "/dev",
                "--",
                "true"));
        return walls ? Optional.empty() : Optional.of("bubblewrap is not allowed to make namespaces here");
    }

    private static boolean works(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(java.nio.file.Path.of("/dev/null").toFile())
                    .start();
            if (process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
