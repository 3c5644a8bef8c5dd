package dev.codemedic.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The view that bubblewrap gives a program: the system's own folders, read-only, an empty home, and the project at its
 * real path. What is not named is not there: no other user's files, no sockets of services, no {@code /sys}.
 */
final class Walls {
    /** Where distributions keep programs and libraries; links among them stay links. */
    static final List<String> SYSTEM = List.of(
            "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc", "/opt", "/nix", "/gnu", "/snap");

    /** Readable by groups that the user may be in. */
    private static final List<String> SECRET_FILES =
            List.of("/etc/shadow", "/etc/shadow-", "/etc/gshadow", "/etc/gshadow-", "/etc/sudoers");

    private static final List<String> SECRET_FOLDERS =
            List.of("/etc/ssh", "/etc/ssl/private", "/etc/sudoers.d", "/etc/docker", "/etc/kubernetes");

    private final List<String> arguments = new ArrayList<>();

    /** @param bubblewrap the program's path */
    Walls(String bubblewrap, Access access) throws IOException {
        add(bubblewrap, "--unshare-all", "--unshare-user");
        if (access.network()) {
            add("--share-net");
        }
        add("--uid", Integer.toString(Owner.self("unix:uid")), "--gid", Integer.toString(Owner.self("unix:gid")));
        add("--cap-drop", "ALL", "--die-with-parent", "--new-session", "--hostname", "medic");
        for (var folder : SYSTEM) {
            system(Path.of(folder));
        }
        for (var file : SECRET_FILES) {
            if (Files.exists(Path.of(file))) {
                add("--ro-bind", "/dev/null", file);
            }
        }
        for (var folder : SECRET_FOLDERS) {
            if (Files.isDirectory(Path.of(folder))) {
                add("--size", "4096", "--tmpfs", folder);
            }
        }
        // the first process is bubblewrap's own, and has no filter of system calls: nobody may write into it
        add("--proc", "/proc", "--size", "4096", "--perms", "0555", "--tmpfs", "/proc/1", "--dev", "/dev");
        if (access.network()) {
            resolver();
        }
    }

    private void system(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            add("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString());
        } else if (Files.isDirectory(folder)) {
            add("--ro-bind", folder.toString(), folder.toString());
        }
    }

    /** Names are looked up by a file that often is a link to where services keep theirs. */
    private void resolver() throws IOException {
        var file = Path.of("/etc/resolv.conf");
        if (Files.isSymbolicLink(file) && Files.exists(file)) {
            var real = file.toRealPath();
            if (!real.startsWith("/etc")) {
                read(real, real);
            }
        }
    }

    /** Shows a file or folder, read-only. @param from where this process reaches it */
    void read(Path from, Path at) {
        add("--ro-bind", from.toString(), at.toString());
    }

    /** Shows a file or folder that can be written. */
    void write(Path from, Path at) {
        add("--bind", from.toString(), at.toString());
    }

    /** An empty folder of bounded size that can be written. */
    void empty(Path at, long bytes) {
        add("--size", Long.toString(bytes), "--tmpfs", at.toString());
    }

    /** The whole command. @param options of bubblewrap that are added */
    List<String> around(Path directory, List<String> options, List<String> command) {
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", directory.toString()));
        all.addAll(options);
        all.add("--");
        all.addAll(command);
        return List.copyOf(all);
    }

    private void add(String... words) {
        arguments.addAll(List.of(words));
    }

    /** Whether the system's folders show a path already. */
    static boolean shown(Path path) {
        return SYSTEM.stream().anyMatch(path::startsWith);
    }

    /** Whether a path outside of the project is not shown. */
    static boolean hidden(Path path, Access access) {
        return !shown(path)
                && !path.startsWith("/proc")
                && !path.startsWith("/dev")
                && access.mounts().stream().noneMatch(path::startsWith);
    }

    /** What is to be shown beside the project and the system, folders before what is in them. */
    static Iterable<Path> outside(Path root, Set<Path> reads, Access access) {
        var all = new TreeSet<>(reads);
        all.addAll(access.mounts());
        // A folder around the project must not cover it again.
        all.removeIf(path -> shown(path) || path.startsWith(root) || root.startsWith(path) || !Files.exists(path));
        return all;
    }
}
