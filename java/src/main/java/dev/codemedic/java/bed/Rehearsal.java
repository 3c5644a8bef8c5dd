package dev.codemedic.java.bed;

import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.util.HashMap;

/**
 * Compiles a file with variants that change nothing, again and again, until there are real ones: the first compilations
 * take this process several times as long as later ones, and while the search is thought out a core is idle.
 */
final class Rehearsal {
    private static final int MOST_ROUNDS = 3;
    private static final int MOST_VARIANTS = 40;

    private final VariantCompiler compiler;
    private final Source source;
    private final Thread thread;
    private volatile boolean over;

    /** Reads what is to be compiled. */
    @FunctionalInterface
    interface Source {
        Schemata read() throws IOException;
    }

    /** Begins. @param line the rehearsed method has it */
    Rehearsal(VariantCompiler compiler, Source source, int line) {
        this.compiler = compiler;
        this.source = source;
        this.thread = Thread.ofPlatform().daemon().name("medic-rehearse").start(() -> rehearse(line));
    }

    private void rehearse(int line) {
        try {
            var file = source.read();
            var variants = new HashMap<Integer, Variant>();
            file.unchanged(line, MOST_VARIANTS).forEach(variant -> variants.put(variants.size() + 1, variant));
            for (int round = 0; round < MOST_ROUNDS && !over; round++) {
                compiler.compile(file, variants, null);
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
