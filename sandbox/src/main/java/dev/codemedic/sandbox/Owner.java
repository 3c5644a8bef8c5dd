package dev.codemedic.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who a program in the sandbox is for the system outside of it.
 *
 * @param uid user number
 * @param gid group number; the user's own, so that what the user's group may read can be read inside
 * @param other whether that is someone else than medic itself: root never runs programs as root
 */
record Owner(int uid, int gid, boolean other) {
    /** Numbers that no system hands out: above the ranges of containers, below the sign bit. */
    private static final int FIRST = 2_000_000_000;

    private static final int EACH = 100;
    private static final int PROCESSES = 1_000_000;
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The user; for root someone new each time, so that limits on a user's processes count for one cell alone. */
    static Owner next() {
        if (self("unix:uid") != 0) {
            return same();
        }
        int process = (int) (ProcessHandle.current().pid() % PROCESSES);
        int number = FIRST + process * EACH + Math.floorMod(COUNT.getAndIncrement(), EACH);
        return new Owner(number, self("unix:gid"), true);
    }

    /** The user. */
    static Owner same() {
        return new Owner(self("unix:uid"), self("unix:gid"), false);
    }

    /** The user's own number, as programs inside see it: they look up the home folder by it. */
    static int self(String attribute) {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), attribute);
        } catch (IOException | UnsupportedOperationException unknown) {
            return 65_534;
        }
    }

    /** Gives a file to the owner. @throws IOException where that is not possible */
    void take(Path file) throws IOException {
        if (other || (Integer) Files.getAttribute(file, "unix:gid", LinkOption.NOFOLLOW_LINKS) != gid) {
            Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
        if (other) {
            Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
