package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is who inside. The program is the user, or nobody in particular where the user is root. The container's main
 * process is somebody else, so that no program can touch it.
 *
 * @param uid the program's user
 * @param gid the program's group
 * @param watcher user and group of the main process
 * @param foreign whether the program is not who runs medic, and files have to be given to it
 */
record Identity(int uid, int gid, int watcher, boolean foreign) {
    /** Numbers that no distribution gives away, within what user namespaces usually map. */
    private static final int NOBODY_IN_PARTICULAR = 65520;

    private static final int WATCHER = 65521;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    /** Of the user who runs medic. */
    static Identity own() {
        return of(attribute("unix:uid"), attribute("unix:gid"));
    }

    static Identity of(int uid, int gid) {
        return uid == 0
                ? new Identity(NOBODY_IN_PARTICULAR, NOBODY_IN_PARTICULAR, WATCHER, true)
                : new Identity(uid, gid, uid == WATCHER ? WATCHER + 1 : WATCHER, false);
    }

    private static int attribute(String name) {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), name);
        } catch (IOException | UnsupportedOperationException unknown) {
            return 0;
        }
    }

    /** The program, as engines take it. */
    String program() {
        return uid + ":" + gid;
    }

    /** The main process, as engines take it. */
    String main() {
        return watcher + ":" + watcher;
    }

    /** A user database that knows the program by its name and home: run times look these up there. */
    String passwd(String name, Path home) {
        var known = NAME.matcher(name).matches() && !name.equals("root") ? name : "user";
        return "root:x:0:0:root:/:/usr/sbin/nologin\n" + known + ":x:" + uid + ":" + gid + "::"
                + (home.toString().matches("[^:\\n]+") ? home : "/") + ":/bin/sh\n";
    }

    /** The groups that go with it. */
    String groups() {
        return "root:x:0:\nuser:x:" + gid + ":\n";
    }

    /** Gives files and folders to the program, where it would not own them. @throws IOException where one is gone */
    void give(Iterable<Path> files) throws IOException {
        if (foreign) {
            for (var file : files) {
                Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Gives a folder and all below. @throws IOException where it cannot be walked */
    void giveAll(Path folder) throws IOException {
        if (foreign) {
            try (var all = Files.walk(folder)) {
                give(Set.copyOf(all.toList()));
            }
        }
    }
}
