package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.core.verify.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tier 1: namespaces of its own for users, processes, network, mounts and messages, by bubblewrap. The system is
 * read-only, home folders are hidden, no capability is left, and only the copy of the project can be written; it
 * stands at the project's real path. Run by root, the process is root outside and nobody inside: what root alone may
 * do to the host through {@code /proc/sys} and {@code /sys} is masked.
 */
final class Bubblewrap implements Sandbox {
    private static final List<String> HIDDEN =
            List.of("/home", "/root", "/tmp", "/run", "/var", "/srv", "/mnt", "/media", "/sys");
    private static final List<String> SECRET_FILES = List.of("/etc/shadow", "/etc/gshadow", "/etc/sudoers");
    private static final List<String> SECRET_FOLDERS = List.of("/etc/ssh", "/etc/ssl/private", "/etc/sudoers.d");

    private final boolean prlimit;

    Bubblewrap(boolean prlimit) {
        this.prlimit = prlimit;
    }

    @Override
    public String tier() {
        return "T1 bubblewrap";
    }

    @Override
    public Cell open(Path root) throws IOException {
        return new BubbleCell(root, new ProjectCopy(root));
    }

    private final class BubbleCell implements Cell {
        private final Path root;
        private final ProjectCopy copy;

        BubbleCell(Path root, ProjectCopy copy) {
            this.root = root;
            this.copy = copy;
        }

        @Override
        public Run run(Command command, Map<Path, SourceFile> changed, Set<Path> reads, Set<Path> writes, Limits limits)
                throws IOException {
            copy.reset(changed);
            return BoundedProcess.run(
                    walled(command, reads, writes, limits),
                    Path.of("/"),
                    CleanEnvironment.of(command, System.getenv()),
                    command,
                    limits);
        }

        @Override
        public Session start(Command command, Set<Path> reads, Set<Path> writes, Limits limits) throws IOException {
            copy.reset(Map.of());
            return BoundedProcess.start(
                    walled(command, reads, writes, limits),
                    Path.of("/"),
                    CleanEnvironment.of(command, System.getenv()),
                    limits);
        }

        private List<String> walled(Command command, Set<Path> reads, Set<Path> writes, Limits limits) {
            var arguments = new ArrayList<String>();
            if (prlimit) {
                arguments.addAll(limited(limits));
            }
            arguments.addAll(walls(root, copy, reads, writes));
            arguments.addAll(List.of("--chdir", command.directory().toString(), "--"));
            arguments.addAll(command.arguments());
            return arguments;
        }

        @Override
        public void close() {
            copy.close();
        }
    }

    private static List<String> limited(Limits limits) {
        return List.of(
                "prlimit",
                "--core=0",
                "--data=" + limits.memory(),
                "--fsize=" + limits.fileSize(),
                "--nofile=4096",
                "--nproc=" + Math.max(limits.processes(), 4096),
                "--");
    }

    /** The user's own identity: runtimes look up the home folder by it, and not in the environment. */
    private static String own(String attribute) {
        try {
            return String.valueOf(Files.getAttribute(Path.of("/proc/self"), attribute));
        } catch (IOException | UnsupportedOperationException unknown) {
            return "65534";
        }
    }

    private static List<String> walls(Path root, ProjectCopy copy, Set<Path> reads, Set<Path> writes) {
        var walls = new ArrayList<>(List.of(
                "bwrap",
                "--unshare-all",
                "--unshare-user",
                "--uid",
                own("unix:uid"),
                "--gid",
                own("unix:gid"),
                "--cap-drop",
                "ALL",
                "--die-with-parent",
                "--new-session",
                "--ro-bind",
                "/",
                "/",
                "--proc",
                "/proc",
                "--dev",
                "/dev"));
        if (Files.exists(Path.of("/proc/sys"))) {
            walls.addAll(List.of("--ro-bind", "/proc/sys", "/proc/sys"));
        }
        for (var folder : hidden()) {
            if (Files.isDirectory(Path.of(folder)) && !Files.isSymbolicLink(Path.of(folder))) {
                walls.addAll(List.of("--tmpfs", folder));
            }
        }
        for (var file : SECRET_FILES) {
            if (Files.exists(Path.of(file))) {
                walls.addAll(List.of("--ro-bind", "/dev/null", file));
            }
        }
        walls.addAll(List.of("--bind", copy.folder().toString(), root.toString()));
        for (var path : copy.shared()) {
            var place = root.resolve(path).toString();
            walls.addAll(List.of("--ro-bind", place, place));
        }
        // A folder around the project must not cover the copy again.
        for (var path : shortestFirst(reads)) {
            if (path.startsWith(root) || root.startsWith(path)) {
                continue;
            }
            walls.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
        }
        for (var path : writes) {
            walls.addAll(List.of("--bind", path.toString(), path.toString()));
        }
        walls.addAll(List.of("--dir", "/var/tmp"));
        return walls;
    }

    /** Home folders first, so that what is bound below them stays visible. */
    private static List<String> hidden() {
        var all = new ArrayList<>(HIDDEN);
        var home = System.getProperty("user.home");
        if (HIDDEN.stream().noneMatch(home::startsWith)) {
            all.add(home);
        }
        all.addAll(SECRET_FOLDERS);
        return all;
    }

    private static Iterable<Path> shortestFirst(Set<Path> paths) {
        return new TreeSet<>(paths);
    }
}
