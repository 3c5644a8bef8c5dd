package dev.codemedic.agent.record;

import dev.codemedic.agent.hook.Listener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest exceptions and the calls they went through. Values are kept as they are and written only when an
 * exception turns out to matter, since most are caught and forgotten; the ring of a fixed size bounds what is kept alive.
 */
public final class Recorder implements Listener {

    private static final int REMEMBERED = 32;
    private static final int MOST_LATE = 5;

    private final Flight[] latest = new Flight[REMEMBERED];
    private final CaptureFiles files;
    private int next;

    /** @param files where captures go */
    public Recorder(CaptureFiles files) {
        this.files = files;
    }

    @Override
    public synchronized void unwound(Throwable thrown, String site, @Nullable Object[] values) {
        flight(thrown).passes(new UnwoundCall(site, values));
    }

    private Flight flight(Throwable thrown) {
        for (int back = 1; back <= REMEMBERED; back++) {
            Flight known = latest[Math.floorMod(next - back, REMEMBERED)];
            if (known == null) {
                break;
            }
            if (known.thrown() == thrown) {
                return known;
            }
        }
        Flight fresh = new Flight(thrown);
        latest[next] = fresh;
        next = (next + 1) % REMEMBERED;
        return fresh;
    }

    /** The calls that an exception went through; empty where it is not remembered. */
    synchronized List<UnwoundCall> calls(Throwable thrown) {
        for (Flight flight : latest) {
            if (flight != null && flight.thrown() == thrown) {
                return new ArrayList<>(flight.calls());
            }
        }
        return new ArrayList<>();
    }

    @Override
    public void uncaught(Thread thread, Throwable thrown) {
        boolean main = thread.getName().equals("main");
        write(thrown, thread, main ? "uncaught" : "thread");
    }

    private void write(Throwable thrown, Thread thread, String how) {
        synchronized (this) {
            for (Flight flight : latest) {
                if (flight != null && belongsTo(flight.thrown(), thrown)) {
                    flight.written();
                }
            }
        }
        try {
            files.write(CaptureText.of(this, thrown, thread, how));
        } catch (IOException full) { // the printed trace is still there
            return;
        }
    }

    /** Whether an exception is another one or one of its causes. */
    private static boolean belongsTo(Throwable one, Throwable other) {
        Throwable at = other;
        for (int depth = 0; at != null && depth < CaptureText.MOST_CAUSES; depth++) {
            if (at == one) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /**
     * The program ends: exceptions that its own code let go and nobody reported are written down, the latest first.
     * Launchers, frameworks and handlers of the program's own print them and end the program by themselves.
     */
    public void ending() {
        int written = 0;
        for (Flight flight : unreported()) {
            if (written < MOST_LATE && !flight.isWritten()) {
                write(flight.thrown(), Thread.currentThread(), "late");
                written++;
            }
        }
    }

    /** What a method of the project caught at last is handled: a program may well end with a code of its own then. */
    private synchronized List<Flight> unreported() {
        List<Flight> left = new ArrayList<>();
        for (int back = 1; back <= REMEMBERED; back++) {
            Flight flight = latest[Math.floorMod(next - back, REMEMBERED)];
            if (flight != null && flight.hasLeft()) {
                left.add(flight);
            }
        }
        return left;
    }
}
