package dev.codemedic.cli;

import dev.codemedic.models.guard.Watch;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of a terminal, written again and again, that says who is asked and how long already. Nothing of what is
 * answered is shown: it is not trusted.
 */
final class AskingLine implements Watch, AutoCloseable {
    private static final long PAUSE_MILLIS = 250;
    private static final int WIDEST = 78;
    /** What a model's name needs beside all there is to tell; where it has less, only the time is told. */
    private static final int NAMED = 24;

    private static final int NARROWEST = 16;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final SequencedMap<Thread, Asked> open = new LinkedHashMap<>();
    private @Nullable Thread drawing;
    private boolean drawn;
    private int width = WIDEST;

    private record Asked(String model, String role, long begun, int characters) {}

    private AskingLine(PrintStream out) {
        this.out = out;
    }

    /** The line of a terminal; empty where there is none, or it is to be left in peace. */
    static Optional<AskingLine> of(PrintStream out, Map<String, String> environment, boolean terminal) {
        boolean quiet = "dumb".equals(environment.get("TERM"))
                || !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return terminal && !quiet ? Optional.of(new AskingLine(out)) : Optional.empty();
    }

    @Override
    public synchronized void asked(String model, String role) {
        // A line that is wider than the terminal would not be written over, but below itself.
        width = Math.clamp(Terminal.columns() - 1, NARROWEST, WIDEST);
        open.putLast(Thread.currentThread(), new Asked(model, role, System.nanoTime(), 0));
        draw();
        if (drawing == null) {
            drawing = Thread.ofPlatform().daemon().name("medic-asking").start(this::redraw);
        }
    }

    @Override
    public synchronized void heard(int characters) {
        open.computeIfPresent(
                Thread.currentThread(),
                (_, asked) -> new Asked(asked.model(), asked.role(), asked.begun(), asked.characters() + characters));
    }

    @Override
    public synchronized void over() {
        open.remove(Thread.currentThread());
        draw();
    }

    private void redraw() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE_MILLIS);
                draw();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        if (!open.isEmpty()) {
            out.print(CLEAR + line());
        } else if (drawn) {
            out.print(CLEAR);
        }
        drawn = !open.isEmpty();
        out.flush();
    }

    private String line() {
        var asked = open.lastEntry().getValue();
        var time = (System.nanoTime() - asked.begun()) / 1_000_000_000 + " s";
        var all = Plain.line(
                " as " + asked.role() + "… "
                        + (asked.characters() == 0 ? "" : asked.characters() + " characters, ")
                        + time
                        + (open.size() == 1 ? "" : " (and " + (open.size() - 1) + " more)"),
                60);
        var tail = width - all.length() < NAMED ? "… " + time : all;
        return Plain.line("asking " + asked.model(), width - tail.length()) + tail;
    }

    @Override
    public synchronized void close() {
        if (drawing != null) {
            drawing.interrupt();
            drawing = null;
        }
        open.clear();
        draw();
    }
}
