package dev.codemedic.core.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Temporary folders that must not outlive this process, also where a signal ends it. */
public final class Leftovers {
    private static final int TRIES = 5;
    private static final int ROUNDS = 4;
    private static final int PAUSE = 20;
    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean WATCHED = new AtomicBoolean();
    private static volatile boolean ending;

    private Leftovers() {}

    /** Removes a folder at the latest when this process ends. */
    public static void add(Path folder) {
        FOLDERS.add(folder);
        if (WATCHED.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::end, "medic-leftovers"));
        }
        if (ending) {
            deleted(folder);
            stopIfEnding();
        }
    }

    /** Removes a folder now, or at the end where something is still at work in it. */
    public static void remove(Path folder) {
        for (int i = 0; i < TRIES; i++) {
            if (deleted(folder)) {
                FOLDERS.remove(folder);
                return;
            }
            Thread.yield();
        }
    }

    /** Removes what is still there: for a process that ends without its shutdown hooks. */
    public static void clear() {
        FOLDERS.forEach(Leftovers::remove);
    }

    /** Never comes back once a signal is ending this process: whatever fails from then on is of no interest. */
    public static void stopIfEnding() {
        while (ending) {
            LockSupport.park();
        }
    }

    private static void end() {
        ending = true;
        for (int i = 0; i < ROUNDS; i++) {
            // Other threads are still at work, and may make new ones.
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            FOLDERS.forEach(Leftovers::deleted);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException impatient) {
                return;
            }
        }
    }

    private static boolean deleted(Path folder) {
        try {
            Removal.of(folder);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }
}
