package dev.codemedic.sandbox.container;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Leftovers;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.sandbox.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tier 2: a container of Docker or Podman. Nothing of this machine can be written: the project's copy, the home and the
 * temporary folders are places in memory with a bound each. No network, no capability, no way to more rights, the
 * engine's filter of system calls, bounds of memory and processes for all that runs together. Without an image of the
 * user's, the system's own programs are shown read-only at their own paths.
 */
public final class ContainerSandbox implements Sandbox {
    private static final Limits PROBE = new Limits(Duration.ofSeconds(30), 1L << 30, 1 << 14, 1L << 20, 64);

    private final Engine engine;
    private final Image image;
    private final Identity identity;
    private final Owner.Names names;
    private final Map<String, String> inherited;
    private final Access access;

    private ContainerSandbox(
            Engine engine,
            Image image,
            Identity identity,
            Owner.Names names,
            Map<String, String> inherited,
            Access access) {
        this.engine = engine;
        this.image = image;
        this.identity = identity;
        this.names = names;
        this.inherited = Map.copyOf(inherited);
        this.access = access;
    }

    /**
     * Finds an engine, removes what dead processes have left in it, and tries a container.
     *
     * @param image the name of an image that has the user's programs; empty to use this system's programs
     * @param environment of this process, by which engines are found
     * @param access what programs may have beyond the project
     * @throws IOException where no container can be used; the message says why and what to do, for a user
     */
    public static ContainerSandbox open(Optional<String> image, Map<String, String> environment, Access access)
            throws IOException {
        var reasons = new StringBuilder();
        for (var program : List.of("docker", "podman")) {
            try {
                return tried(EngineSearch.of(program, environment), image, environment, access);
            } catch (IOException reason) {
                reasons.append(reasons.isEmpty() ? "" : "; ").append(reason.getMessage());
            }
        }
        throw new IOException(reasons.toString());
    }

    /**
     * The same with one engine.
     *
     * @param program {@code docker} or {@code podman}
     * @throws IOException where it cannot be used; the message says why and what to do, for a user
     */
    public static ContainerSandbox open(String program, Optional<String> image, Map<String, String> environment)
            throws IOException {
        return tried(EngineSearch.of(program, environment), image, environment, Access.NONE);
    }

    private static ContainerSandbox tried(
            Engine engine, Optional<String> name, Map<String, String> environment, Access access) throws IOException {
        var owner = Owner.current();
        owner.sweep(engine);
        var image = Image.of(name, engine);
        var names = new Owner.Names(owner, new AtomicLong());
        var inherited = image.environment(environment);
        new ContainerSandbox(engine, image, Identity.own(), names, inherited, Access.NONE).probe();
        return new ContainerSandbox(engine, image, Identity.own(), names, inherited, access);
    }

    private void probe() throws IOException {
        var folder = Files.createTempDirectory("medic-probe-").toRealPath();
        Leftovers.add(folder);
        try {
            var project = Files.createDirectory(folder.resolve("project"));
            Files.writeString(project.resolve("private"), "seen");
            Files.setPosixFilePermissions(project.resolve("private"), PosixFilePermissions.fromString("rw-------"));
            try (var cell = open(project)) {
                var run = cell.run(
                        Command.of(List.of("sh", "-c", Probe.SCRIPT), project), Map.of(), Set.of(), Set.of(), PROBE);
                Probe.obstacle(run).ifPresent(reason -> {
                    throw new UnsupportedOperationException(engine.program() + ": " + reason);
                });
            } catch (UnsupportedOperationException obstacle) {
                throw new IOException(obstacle.getMessage(), obstacle);
            }
        } finally {
            Leftovers.remove(folder);
        }
    }

    @Override
    public String tier() {
        return "T2 container (" + engine.program() + " " + engine.version() + ", " + image.words() + ")"
                + access.words();
    }

    @Override
    public Optional<String> hint(Run run) {
        return access.hint(run);
    }

    @Override
    public Cell open(Path root) throws IOException {
        return new ContainerCell(new Site(root, image, identity, inherited), new ContainerCell.Starter() {
            @Override
            public Container start(Layout layout, Bounds bounds) throws IOException {
                return Container.start(engine, image, identity, names, layout, bounds, access.network());
            }

            @Override
            public Map<String, String> environment() {
                return engine.environment();
            }

            @Override
            public List<Path> mounts() {
                return access.mounts();
            }

            @Override
            public Map<String, String> inherited() {
                return inherited;
            }
        });
    }
}
