package dev.codemedic.models.guard;

import dev.codemedic.core.model.Ledger;
import dev.codemedic.core.model.Usage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A ledger that is gone with the test. */
final class MemoryLedger implements Ledger {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void record(Entry entry) {
        entries.add(entry);
    }

    @Override
    public Usage since(Instant from) {
        return entries.stream().map(Entry::usage).reduce(Usage.NONE, Usage::plus);
    }

    List<Entry> entries() {
        return entries;
    }
}
