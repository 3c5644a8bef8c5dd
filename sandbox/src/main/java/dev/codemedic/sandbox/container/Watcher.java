package dev.codemedic.sandbox.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A container's main process: a shell that is told what to do through its pipe, as a user that no program inside is.
 * It ends when the pipe does, also where medic is killed, and everything inside ends with it.
 */
final class Watcher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration END = Duration.ofSeconds(10);
    private static final int MOST = 1 << 14;
    /**
     * Only what the shell does by itself: where no further process may start, it still answers. The kernel's own count
     * is asked for, since who forks fast enough is missed by a look through all processes.
     */
    private static final String LOOK = """
            set -- /proc/[0-9]*; count=$#; left=0; killed=0
            for file in /sys/fs/cgroup/pids.current /sys/fs/cgroup/pids/pids.current; do \
            [ -r $file ] && read -r count < $file; done
            for file in /proc/sysvipc/shm /proc/sysvipc/sem /proc/sysvipc/msg; do \
            { read -r line && read -r line && left=1; } < $file; done
            for file in /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory/memory.oom_control; do \
            [ -r $file ] && while read -r name value; do [ "$name" = oom_kill ] && killed=$value; done < $file; done
            echo $count $left $killed
            """;

    private final Process client;
    private final OutputStream to;
    private final InputStream from;

    /** @param client the engine's command that is attached to the main process */
    Watcher(Process client) {
        this.client = client;
        this.to = client.getOutputStream();
        this.from = new BufferedInputStream(client.getInputStream());
    }

    /**
     * What is going on inside.
     *
     * @param processes all with their threads, and the main process
     * @param leavings whether shared memory, semaphores or queues outlive their process
     * @param killed how many processes were ended for want of memory
     */
    record Look(int processes, boolean leavings, long killed) {}

    /** Looks. @throws IOException where the container is gone */
    Look look() throws IOException {
        var words = ask(LOOK).split(" ");
        try {
            return new Look(Integer.parseInt(words[0]), words[1].equals("1"), Long.parseLong(words[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException strange) {
            throw new IOException("the container has given a strange answer", strange);
        }
    }

    /** Lets the shell do something. @return the one line that it prints @throws IOException where it is gone */
    String ask(String script) throws IOException {
        return patiently(() -> {
            tell(script);
            return line();
        });
    }

    /**
     * Lets the shell do something that gives bytes: it prints their number in a line, and then them.
     *
     * @throws IOException where it is gone, or there are too many
     */
    byte[] bytes(String script, int most) throws IOException {
        return patiently(() -> {
            tell(script);
            int count = Integer.parseInt(line().strip());
            if (count > most) {
                throw new IOException("more than " + most + " bytes");
            }
            return from.readNBytes(count);
        });
    }

    @FunctionalInterface
    private interface Talk<T> {
        T through() throws IOException;
    }

    private synchronized <T> T patiently(Talk<T> talk) throws IOException {
        var alarm = CompletableFuture.runAsync(
                client::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return talk.through();
        } catch (NumberFormatException strange) {
            throw new IOException("the container has given a strange answer", strange);
        } finally {
            alarm.cancel(false);
        }
    }

    private void tell(String script) throws IOException {
        to.write((script.endsWith("\n") ? script : script + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0 || line.length() > MOST) {
                throw new IOException("the container has ended");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    /** Whether it still runs. */
    boolean alive() {
        return client.isAlive();
    }

    /** Ends the container. @return whether it is known to have ended */
    boolean end() {
        close();
        try {
            return client.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets the container end, and does not wait. */
    @Override
    public void close() {
        try {
            to.close();
        } catch (IOException ended) {
            // it has ended by itself
        }
    }
}
