package dev.codemedic.java.bed;

import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Tries variants that change nothing, again and again, until there are real ones: the first take this process and the
 * worker several times as long as later ones, and while the search is thought out a core is idle.
 */
final class Rehearsal {
    private static final int MOST_ROUNDS = 5;
    private static final int MOST_VARIANTS = 40;

    private final Source source;
    private final Round round;
    private final Thread thread;
    private volatile boolean over;

    /** Reads what is to be compiled. */
    @FunctionalInterface
    interface Source {
        Schemata read() throws IOException;
    }

    /** Tries variants. */
    @FunctionalInterface
    interface Round {
        void run(Schemata file, Map<Integer, Variant> variants) throws IOException;
    }

    /** Begins. @param line the rehearsed method has it */
    Rehearsal(Source source, int line, Round round) {
        this.source = source;
        this.round = round;
        this.thread = Thread.ofPlatform()
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .name("medic-rehearse")
                .start(() -> rehearse(line));
    }

    private void rehearse(int line) {
        try {
            var file = source.read();
            var variants = new HashMap<Integer, Variant>();
            file.unchanged(line, MOST_VARIANTS).forEach(variant -> variants.put(variants.size() + 1, variant));
            for (int i = 0; i < MOST_ROUNDS && !over; i++) {
                round.run(file, variants);
            }
        } catch (IOException | RuntimeException broken) {
            // what is wrong will be told of real variants
        }
    }

    /** Ends it; waits for the round that has begun. */
    void end() throws IOException {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
