package dev.codemedic.sandbox;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Leftovers;
import dev.codemedic.core.verify.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mount namespace beside the sandboxes of one cell, held open by a small shell program that no sandboxed program can
 * see. In it the project lies on file systems in memory of bounded size, new for each run; the folders below it are
 * never written. What it mounts ends with it, and it ends with medic.
 */
final class Stage implements AutoCloseable {
    private static final String SCRIPT = "/dev/codemedic/sandbox/stage.sh";
    /** A file for each so many bytes. */
    private static final long BYTES_PER_FILE = 8192;
    /** Private files of root's that are copied for the owner. */
    private static final long LARGEST_COPY = 256L << 20;

    /** Of folders in which everybody may make files of their own. */
    private static final int OPEN = 01777;

    private final Path home;
    private final Process holder;
    private final BufferedReader answers;
    private final Writer commands;
    private final Owner owner;
    private final Map<Path, Path> bound = new HashMap<>();
    /** The bounds of the place that is made for the next run. */
    private @Nullable Bounds ahead;
    /** That place's number; empty until its answer is read. */
    private String ready = "";

    /** How the project gets there. */
    enum Way {
        /** An overlay, with attributes that need no privilege. */
        OVERLAY_OF_USER("overlay userxattr,"),
        /** An overlay. */
        OVERLAY("overlay "),
        /** A copy for each run, where the kernel lacks overlays for users. */
        COPY("copy");

        private final String word;

        Way(String word) {
            this.word = word;
        }
    }

    private record Bounds(long bytes, long files) {
        static Bounds of(Limits limits) {
            return new Bounds(limits.space(), Math.max(10_000, limits.space() / BYTES_PER_FILE));
        }
    }

    /**
     * Sets one up.
     *
     * @param snapshot the project's files; belongs to the owner and is not changed while this is open
     * @throws IOException where the system does not allow it
     */
    Stage(Path snapshot, Owner owner, Way way) throws IOException {
        this.owner = owner;
        this.home = Files.createTempDirectory("medic-stage-").toRealPath();
        Leftovers.add(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createSymbolicLink(home.resolve("snapshot"), snapshot);
        var builder = new ProcessBuilder(arguments(way)).directory(home.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL"));
        builder.redirectError(Redirect.DISCARD);
        holder = builder.start();
        answers = holder.inputReader(StandardCharsets.UTF_8);
        commands = holder.outputWriter(StandardCharsets.UTF_8);
    }

    private List<String> arguments(Way way) throws IOException {
        var all = new ArrayList<String>();
        all.add(Tools.SYSTEM.path("unshare"));
        if (!owner.other()) {
            all.addAll(List.of("--user", "--map-root-user"));
        }
        all.addAll(List.of("--mount", "--propagation", "private", "--", Tools.SYSTEM.path("sh"), "-c", script()));
        all.addAll(List.of("stage", way.word, owner.other() ? "-o " + owner.uid() : ""));
        return all;
    }

    private static String script() throws IOException {
        try (var script = Stage.class.getResourceAsStream(SCRIPT)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** One run's place. @param number the stage's own */
    record Place(String number, Path folder) {
        Path project() {
            return folder.resolve("project");
        }

        Path temporary() {
            return folder.resolve("tmp");
        }

        Path shared() {
            return folder.resolve("shm");
        }

        Path homeFolder() {
            return folder.resolve("home");
        }

        /** Where the program writes for us. @param index 0 to 3 */
        Path out(int index) {
            return folder.resolve("out").resolve(Integer.toString(index));
        }
    }

    /**
     * The project in a new place, as it was but for the changed files.
     *
     * @throws IOException where there is no room
     */
    synchronized Place lay(Limits limits, Map<Path, SourceFile> changed) throws IOException {
        var number = made(Bounds.of(limits));
        var place = new Place(number, home.resolve("stage").resolve(number));
        for (var open : List.of(place.temporary(), place.shared())) {
            Files.setAttribute(seen(open), "unix:mode", OPEN);
        }
        for (var file : changed.values()) {
            new ChangedFile(file, owner).write(seen(place.project()));
        }
        return place;
    }

    /** While the run goes on, the place of the next one is made. */
    private String made(Bounds bounds) throws IOException {
        settle();
        if (!bounds.equals(ahead)) {
            if (ahead != null) {
                say("drop " + ready);
            }
            make(bounds);
            settle();
        }
        var number = ready;
        make(bounds);
        return number;
    }

    /** Reads the answer to what nobody has waited for. */
    private void settle() throws IOException {
        if (ahead != null && ready.isEmpty()) {
            try {
                ready = answer();
            } catch (IOException failed) {
                ahead = null;
                throw failed;
            }
        }
    }

    private void make(Bounds bounds) throws IOException {
        ahead = bounds;
        ready = "";
        say("make " + bounds.bytes() + " " + bounds.files());
    }

    /** Forgets a place. */
    synchronized void drop(Place place) throws IOException {
        say("drop " + place.number());
    }

    /**
     * Where a sandbox's builder can reach a file or folder: it may lie behind a folder that only root can enter.
     *
     * @throws IOException where it cannot be shown
     */
    synchronized Path reach(Path outside) throws IOException {
        if (!owner.other()) {
            return outside;
        }
        var known = bound.get(outside);
        if (known != null) {
            return known;
        }
        var place = isOpen(outside) ? bound(outside) : copied(outside);
        bound.put(outside, place);
        return place;
    }

    /** Whether the owner may read it by the rights of the user's group or of all. What lies in it is not looked at. */
    private static boolean isOpen(Path path) throws IOException {
        int mode = (Integer) Files.getAttribute(path, "unix:mode");
        int needed = Files.isDirectory(path) ? 05 : 04;
        return (mode & needed) == needed || (mode >> 3 & needed) == needed;
    }

    /** Root's private files are given to the owner as copies. */
    private Path copied(Path outside) throws IOException {
        var copy = home.resolve("copies").resolve(Integer.toString(bound.size()));
        Files.createDirectories(copy.getParent());
        long left = LARGEST_COPY;
        try (var files = Files.walk(outside)) {
            for (var file : files.toList()) {
                left -= Files.isRegularFile(file) ? Files.size(file) : 0;
                if (left < 0) {
                    throw new IOException("programs in the sandbox run as somebody else than root, who may not read "
                            + outside + "; chmod -R g+rX lets them");
                }
                var to = copy.resolve(outside.relativize(file).toString()).normalize();
                Files.copy(file, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                owner.take(to);
            }
        }
        return copy;
    }

    private Path bound(Path outside) throws IOException {
        if (outside.toString().indexOf('\n') >= 0) {
            throw new IOException("a path with a line break cannot be shown in the sandbox: " + outside);
        }
        settle();
        say("bind\n" + outside);
        return home.resolve("binds").resolve(answer());
    }

    /** The words before a sandbox's builder's command that make it run here, as the owner. */
    List<String> entering() {
        var all = new ArrayList<>(List.of(Tools.SYSTEM.path("nsenter"), "--target", Long.toString(holder.pid())));
        if (owner.other()) {
            all.addAll(List.of(
                    "--mount", "--setuid", Integer.toString(owner.uid()), "--setgid", Integer.toString(owner.gid())));
        } else {
            all.addAll(List.of("--user", "--mount", "--preserve-credentials"));
        }
        all.add("--");
        return all;
    }

    /** Copies what a folder holds into a folder of a place. */
    void fill(Path inside, Path from) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.skip(1).toList()) {
                var to = seen(inside).resolve(from.relativize(file).toString());
                Files.copy(file, to, LinkOption.NOFOLLOW_LINKS);
                owner.take(to);
            }
        }
    }

    /** A place's file as this process can read it. */
    Path seen(Path inside) {
        return Path.of("/proc", Long.toString(holder.pid()), "root")
                .resolve(Path.of("/").relativize(inside));
    }

    private void say(String line) throws IOException {
        commands.write(line + "\n");
        commands.flush();
    }

    /** The last word of the next answer. */
    private String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException("the sandbox's file system is gone");
        }
        if (line.startsWith("failed")) {
            throw new IOException(line.substring("failed: ".length()));
        }
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    @Override
    public synchronized void close() {
        holder.destroyForcibly();
        holder.onExit().join();
        Leftovers.remove(home);
    }
}
