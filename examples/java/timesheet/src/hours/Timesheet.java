package hours;

import java.util.ArrayList;
import java.util.List;

/** A week of work. */
public class Timesheet {
    private static final int WEEKLY_MINUTES = 38 * 60;

    private final List<Entry> entries = new ArrayList<>();

    public void add(Entry entry) {
        entries.add(entry);
    }

    public int worked() {
        int total = 0;
        for (Entry entry : entries) {
            total += entry.minuts();
        }
        return total;
    }

    public int overtime() {
        return Math.max(0, worked() - WEEKLY_MINUTES);
    }
}
