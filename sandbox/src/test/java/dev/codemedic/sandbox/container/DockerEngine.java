package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** A real Docker engine for tests: one of their own where they may start it, else the one that runs here already. */
public final class DockerEngine implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Map<String, String> environment;
    private final Optional<Process> daemon;
    private final Optional<Path> folder;

    private DockerEngine(Map<String, String> environment, Optional<Process> daemon, Optional<Path> folder) {
        this.environment = environment;
        this.daemon = daemon;
        this.folder = folder;
    }

    /** The environment in which the {@code docker} command finds it. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Where it listens, as {@code DOCKER_HOST} has it; empty for the usual place. */
    public String host() {
        return environment.getOrDefault("DOCKER_HOST", "");
    }

    /** Starts or finds an engine; a test that asks for one is skipped where there is none, with the reason. */
    public static DockerEngine start() throws IOException, InterruptedException {
        var inherited = Map.copyOf(System.getenv());
        if (answers(inherited)) {
            return new DockerEngine(inherited, Optional.empty(), Optional.empty());
        }
        if (!Files.isExecutable(Path.of("/usr/sbin/dockerd")) && !Files.isExecutable(Path.of("/usr/bin/dockerd"))) {
            throw new TestAbortedException("no container engine answers, and dockerd is not installed to start one");
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new TestAbortedException("no container engine answers, and only root may start dockerd");
        }
        return own(inherited);
    }

    private static DockerEngine own(Map<String, String> inherited) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("dockerd-").toRealPath();
        var socket = "unix://" + folder.resolve("socket");
        var log = folder.resolve("log");
        var daemon = new ProcessBuilder(List.of(
                        "dockerd",
                        "--iptables=false",
                        "--ip6tables=false",
                        "--bridge=none",
                        "--data-root=" + folder.resolve("data"),
                        "--exec-root=" + folder.resolve("exec"),
                        "--pidfile=" + folder.resolve("pid"),
                        "--host=" + socket))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        var environment = new HashMap<>(inherited);
        environment.put("DOCKER_HOST", socket);
        var engine = new DockerEngine(Map.copyOf(environment), Optional.of(daemon), Optional.of(folder));
        long deadline = System.nanoTime() + START.toNanos();
        while (!answers(environment)) {
            if (!daemon.isAlive() || System.nanoTime() > deadline) {
                var said = Files.readString(log);
                engine.close();
                throw new TestAbortedException("dockerd does not start here: " + said);
            }
        }
        return engine;
    }

    private static boolean answers(Map<String, String> environment) throws InterruptedException {
        try {
            return new Engine("docker", Engine.Kind.DOCKER, "", environment)
                    .ask(START, "version", "--format", "{{.Server.Version}}")
                    .done();
        } catch (IOException notInstalled) {
            throw new TestAbortedException("docker is not installed");
        }
    }

    /** Asks the engine. @return what it answers */
    public String ask(String... words) throws IOException {
        return new Engine("docker", Engine.Kind.DOCKER, "", environment)
                .ask(START, words)
                .text();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (daemon.isPresent()) {
            daemon.get().destroy();
            if (!daemon.get().waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                daemon.get().descendants().forEach(ProcessHandle::destroyForcibly);
                daemon.get().destroyForcibly().waitFor();
            }
        }
        if (folder.isPresent()) {
            try (var files = Files.walk(folder.get())) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }
}
