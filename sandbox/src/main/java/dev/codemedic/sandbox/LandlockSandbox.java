package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Run;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.sandbox.landlock.Landlock;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Between tier 0 and tier 1, for places where no namespaces can be made, such as containers: a launcher of our own
 * restricts what the program reaches by Landlock and seccomp. The program runs in a copy of the project at another place,
 * sees the system's other processes, cannot use sockets, and is bounded in disk use by the size of each file only.
 */
final class LandlockSandbox implements Sandbox {
    private static final String LAUNCHER = "dev.codemedic.sandbox.landlock.Launcher";
    private static final List<String> DEVICES =
            List.of("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty");

    private final Access access;

    LandlockSandbox(Access access) {
        this.access = access;
    }

    /** Why it cannot be used; empty where it can. */
    static Optional<String> obstacle() {
        if (Landlock.version() < 1) {
            return Optional.of("this kernel has no Landlock (Linux 5.13 or newer, enabled at boot)");
        }
        return Tools.SYSTEM.find("prlimit").isEmpty() ? Optional.of("prlimit is not installed") : Optional.empty();
    }

    @Override
    public String tier() {
        var signals =
                Landlock.guardsSignals(Landlock.version()) ? "" : ", signals to your other processes are not held back";
        return "T0+ landlock (no namespaces)" + signals + access.words();
    }

    @Override
    public Optional<String> hint(Run run) {
        return access.hint(run);
    }

    @Override
    public Cell open(Path root) throws IOException {
        var copy = new ProjectCopy(root, Owner.same());
        var temporary = MovedCell.temporaryFolder();
        return new MovedCell(
                root,
                copy,
                temporary,
                Map.of("HOME", temporary.toString()),
                (command, reads, writes, limits) -> around(root, copy, temporary, command, reads, writes, limits));
    }

    private List<String> around(
            Path root,
            ProjectCopy copy,
            Path temporary,
            List<String> command,
            Set<Path> reads,
            Set<Path> writes,
            Limits limits) {
        var all = new ArrayList<String>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
        all.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", own(), LAUNCHER));
        var system = Stream.concat(Walls.SYSTEM.stream(), Stream.of("/proc", System.getProperty("java.home")))
                .map(Path::of);
        var shared = copy.shared().stream().map(root::resolve);
        Stream.of(system, shared, reads.stream(), access.mounts().stream())
                .flatMap(paths -> paths)
                .filter(path -> !root.startsWith(path))
                .forEach(path -> all.addAll(List.of("--read", path.toString())));
        var devices = DEVICES.stream().map(Path::of);
        Stream.of(Stream.of(copy.folder(), temporary), writes.stream(), devices)
                .flatMap(paths -> paths)
                .forEach(path -> all.addAll(List.of("--write", path.toString())));
        if (access.network()) {
            all.add("--network");
        }
        all.add("--");
        Tools.SYSTEM
                .find("setpriv")
                .ifPresent(setpriv -> all.addAll(List.of(
                        setpriv,
                        "--bounding-set=-all",
                        "--inh-caps=-all",
                        "--ambient-caps=-all",
                        "--no-new-privs",
                        "--")));
        all.addAll(Launch.limited(command, limits));
        return all;
    }

    /** Where our own classes are. */
    private static String own() {
        try {
            return Path.of(Landlock.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
