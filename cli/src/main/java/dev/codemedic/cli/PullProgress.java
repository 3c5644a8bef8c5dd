package dev.codemedic.cli;

import dev.codemedic.models.provider.OllamaServer;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how far a model has come: on a terminal one line that is written again and again, elsewhere a line for each tenth
 * of it. A model comes in parts, of which the first is nearly all.
 */
final class PullProgress implements OllamaServer.Progress {
    private static final int BAR = 24;
    private static final int SHORT_BAR = 8;
    private static final int NARROW = 56;
    private static final long PAUSE_NANOS = 100_000_000;
    /** No model has so many parts, nor such large ones; a server may say anything. */
    private static final int MOST_PARTS = 1000;

    private static final long LARGEST = 1L << 46;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final int columns;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private String said = "";
    private int tenths;
    private long begun;
    private long before;
    private long drawn;
    private boolean open;

    /** @param done bytes of @param total bytes */
    private record Part(long done, long total) {}

    /**
     * Shows it.
     *
     * @param terminal whether a line can be written again
     * @param columns that a line may have
     */
    PullProgress(PrintStream out, boolean terminal, int columns) {
        this.out = out;
        this.terminal = terminal;
        this.columns = columns;
    }

    @Override
    public void at(String status, long done, long total) {
        boolean known = parts.size() < MOST_PARTS || parts.containsKey(status);
        if (total <= 0 || total > LARGEST || !known) {
            // That it is there is said by what comes next.
            if (!status.equals("success")) {
                say(status);
            }
            return;
        }
        parts.put(status, new Part(Math.clamp(done, 0, total), total));
        long all = parts.values().stream().mapToLong(Part::total).sum();
        long come = parts.values().stream().mapToLong(Part::done).sum();
        long now = System.nanoTime();
        if (begun == 0) {
            begun = now;
            before = come;
        }
        if (terminal) {
            if (now - drawn > PAUSE_NANOS || come == all) {
                drawn = now;
                open = true;
                out.print(CLEAR + line(come, all, (now - begun) / 1e9));
                out.flush();
            }
        } else if (come * 10 / all > tenths) {
            tenths = (int) (come * 10 / all);
            out.println(tenths * 10 + " % of " + size(all));
        }
    }

    private void say(String status) {
        if (!status.equals(said)) {
            said = status;
            end();
            out.println(Plain.line(status, 70));
        }
    }

    /** As much as there is room for: a line that is too long would be written below itself again and again. */
    private String line(long come, long all, double seconds) {
        int bar = columns < NARROW ? SHORT_BAR : BAR;
        int full = (int) (come * bar / all);
        double rate = seconds > 0.5 ? (come - before) / seconds : 0;
        var line = new StringBuilder(String.format(
                Locale.ROOT, "[%s%s] %3d %%", "#".repeat(full), "-".repeat(bar - full), come * 100 / all));
        var more = List.of(
                size(come) + " of " + size(all),
                rate < 1 ? "" : size((long) rate) + "/s",
                rate < 1 || come == all ? "" : left((all - come) / rate) + " left");
        for (var part : more) {
            if (!part.isEmpty() && line.length() + 2 + part.length() < columns) {
                line.append("  ").append(part);
            }
        }
        return line.toString();
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        return whole < 90 ? whole + " s" : whole < 5400 ? (whole + 30) / 60 + " min" : (whole + 1800) / 3600 + " h";
    }

    /** Bytes as people read them. */
    static String size(long bytes) {
        return bytes >= 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : bytes >= 1_000_000
                        ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
                        : String.format(Locale.ROOT, "%d KB", (bytes + 999) / 1000);
    }

    /** What comes next begins on a line of its own. */
    void end() {
        if (open) {
            open = false;
            out.println();
        }
    }
}
