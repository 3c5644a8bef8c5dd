package dev.codemedic.sandbox.hostile;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.Digests;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * A machine with things that a hostile program may want: a secret, servers, another process, a project. After a run it
 * tells what the program has got or damaged, seen from outside.
 */
final class Scene implements AutoCloseable {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(4), 1L << 30, 1 << 16, 64L << 20, 128);
    private static final String LISTS = "find . -not -name pyc | sort; ls -lA sub; cat data.txt; ls -A /dev/shm";
    private static final String CANARY = """
            import socket, sys
            server = socket.socket(socket.AF_UNIX)
            server.bind("\\0" + sys.argv[1])
            server.listen()
            print("ready", flush=True)
            while True:
                server.accept()
                print("reached", flush=True)
            """;

    private final String secret = "secret-" + UUID.randomUUID();
    private final String token = UUID.randomUUID().toString();
    private final Queue<String> contacts = new ConcurrentLinkedQueue<>();
    private final Path project;
    private final Path victim;
    private final ServerSocket server;
    private final DatagramSocket datagrams;
    private final ServerSocketChannel service;
    private final Process canary;

    Scene(Path folder) throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        victim = Files.createDirectory(folder.resolve("victim"));
        Files.writeString(victim.resolve("secret.txt"), secret + "\n");
        Files.writeString(victim.resolve("id_rsa"), "-----BEGIN OPENSSH PRIVATE KEY-----\n" + secret + "\n");
        Files.writeString(project.resolve("data.txt"), "original");
        Files.createDirectory(project.resolve("sub"));
        Files.writeString(project.resolve("sub/tool.sh"), "echo tool");
        Files.createDirectories(project.resolve(".git"));
        Files.writeString(project.resolve(".git/config"), "[core]\n");
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        datagrams = new DatagramSocket(server.getLocalPort(), InetAddress.getLoopbackAddress());
        service = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(victim.resolve("service")));
        canary = new ProcessBuilder("python3", "-c", CANARY, "hostile-" + token).start();
        var said = canary.inputReader();
        if (!"ready".equals(said.readLine())) {
            throw new IOException("the canary does not sing");
        }
        listen("tcp", () -> server.accept().close());
        listen("udp", () -> datagrams.receive(new DatagramPacket(new byte[16], 16)));
        listen("unix socket", () -> service.accept().close());
        listen("abstract socket", () -> heard(said));
    }

    @FunctionalInterface
    private interface Contact {
        void await() throws IOException;
    }

    private void listen(String name, Contact contact) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    contact.await();
                    contacts.add(name);
                }
            } catch (IOException closed) {
                // the scene is over
            }
        });
    }

    private static void heard(BufferedReader said) throws IOException {
        if (said.readLine() == null) {
            throw new IOException("over");
        }
    }

    /** Runs the program in a sandbox and tells what went wrong; nothing where it was contained. */
    List<String> breaches(Sandbox sandbox, HostileProgram program, Path out) throws IOException {
        contacts.clear();
        var own = project.resolve(program.name());
        Files.copy(program.file(), own);
        var before = digests();
        try (var cell = sandbox.open(project)) {
            var clean = list(cell);
            var run = cell.run(
                    new Command(program.command(own), project, environment(out), null),
                    Map.of(),
                    reads(),
                    Set.of(out),
                    LIMITS);
            var breaches = new ArrayList<String>();
            Stream.of(
                            ran(run),
                            claimed(run),
                            leaked(run, out),
                            changed(before),
                            left(),
                            surviving(),
                            contacted(),
                            died(),
                            handedOver(out))
                    .flatMap(Optional::stream)
                    .forEach(breaches::add);
            var again = list(cell);
            if (!again.equals(clean)) {
                breaches.add("the next run finds traces: " + again);
            }
            return breaches;
        } finally {
            Files.delete(own);
        }
    }

    /** What interpreters need that lie in a home folder. */
    private static Set<Path> reads() {
        return Set.of(Path.of(System.getProperty("java.home")), Path.of(System.getProperty("user.home"), ".pyenv"));
    }

    private Map<String, String> environment(Path out) {
        return Map.of(
                "HOSTILE_RUN", token,
                "HOSTILE_VICTIM", victim.toString(),
                "HOSTILE_PROJECT", project.toString(),
                "HOSTILE_OUT", out.toString(),
                "HOSTILE_PORT", Integer.toString(server.getLocalPort()),
                "HOSTILE_SOCKET", victim.resolve("service").toString(),
                "HOSTILE_ABSTRACT", "hostile-" + token,
                "HOSTILE_CANARY", Long.toString(canary.pid()));
    }

    private String list(Cell cell) throws IOException {
        var command = Command.of(List.of("sh", "-c", LISTS), project);
        return cell.run(command, Map.of(), Set.of(), Set.of(), LIMITS).output();
    }

    private static Optional<String> ran(Run run) {
        return run.output().contains("attacking")
                ? Optional.empty()
                : Optional.of("the attack did not run: " + run.exit().words() + " " + run.errors());
    }

    /** What only the program itself can see. */
    private static Optional<String> claimed(Run run) {
        return Stream.concat(run.output().lines(), run.errors().lines())
                .filter(line -> line.contains("BREACH"))
                .findFirst();
    }

    private Optional<String> leaked(Run run, Path out) throws IOException {
        var known = Optional.ofNullable(System.getenv("HOSTILE_API_KEY"));
        var seen = run.output() + run.errors() + handed(out);
        return Stream.concat(Stream.of(secret), known.stream())
                .filter(seen::contains)
                .findFirst()
                .map(text -> "the secret " + text + " was read");
    }

    private static String handed(Path out) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(out)) {
            for (var file : files.filter(file -> Files.isRegularFile(file) && small(file))
                    .toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static boolean small(Path file) {
        return file.toFile().length() < 1 << 20;
    }

    private Map<Path, String> digests() throws IOException {
        var digests = new HashMap<Path, String>();
        for (var folder : List.of(victim, project)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    digests.put(file, Digests.sha256(Files.readAllBytes(file)));
                }
            }
        }
        digests.put(Path.of("core_pattern"), Files.readString(Path.of("/proc/sys/kernel/core_pattern")));
        return digests;
    }

    private Optional<String> changed(Map<Path, String> before) throws IOException {
        return digests().equals(before) ? Optional.empty() : Optional.of("files outside were changed");
    }

    /** Every program of the corpus names what it plants alike. */
    private static Optional<String> left() {
        return Stream.of(
                        "/",
                        "/usr",
                        "/etc",
                        "/bin",
                        "/opt",
                        "/tmp",
                        "/var/tmp",
                        "/dev/shm",
                        "/dev",
                        "/run",
                        "/var/log",
                        "/etc/cron.d",
                        "/etc/systemd/system",
                        "/var/spool/cron/crontabs",
                        System.getProperty("user.home"))
                .flatMap(folder -> Stream.of(
                        Optional.ofNullable(Path.of(folder).toFile().list()).orElse(new String[0])))
                .filter(name -> name.startsWith("medic-hostile"))
                .findFirst()
                .map(name -> "it left " + name);
    }

    private Optional<String> surviving() throws IOException {
        for (var process : ProcessHandle.allProcesses().toList()) {
            if (process.pid() != canary.pid() && environmentOf(process).contains("HOSTILE_RUN=" + token)) {
                return Optional.of(
                        "a process is left: " + process.info().commandLine().orElse("?"));
            }
        }
        return Optional.empty();
    }

    private static String environmentOf(ProcessHandle process) {
        try {
            return new String(
                    Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ")),
                    StandardCharsets.ISO_8859_1);
        } catch (IOException notOurs) {
            return "";
        }
    }

    private Optional<String> contacted() {
        return contacts.isEmpty() ? Optional.empty() : Optional.of("it reached " + contacts);
    }

    private Optional<String> died() {
        return canary.isAlive() ? Optional.empty() : Optional.of("the canary is dead");
    }

    /** Whoever reads what was handed over must not meet a link, a pipe or a device. */
    private static Optional<String> handedOver(Path out) throws IOException {
        try (var files = Files.walk(out)) {
            return files.filter(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .findFirst()
                    .map(file -> "it handed over " + file);
        }
    }

    @Override
    public void close() throws IOException {
        canary.destroyForcibly();
        server.close();
        datagrams.close();
        service.close();
    }
}
