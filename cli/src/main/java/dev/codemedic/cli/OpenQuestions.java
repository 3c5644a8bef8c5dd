package dev.codemedic.cli;

import dev.codemedic.models.guard.Watch;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * The questions that are open. Where a signal ends this process they are broken off, so that the servers work for nobody
 * and the ledger says so; and the user sees who is asked.
 */
final class OpenQuestions implements Watch, AutoCloseable {
    private static final long PATIENCE_MILLIS = 1_000;

    private final Optional<AskingLine> line;
    private final Set<Thread> asking = ConcurrentHashMap.newKeySet();
    private final Phaser open = new Phaser(1);
    private final Thread breaking = new Thread(this::breakOff, "medic-break-off");
    private volatile boolean ending;

    /** @param line shows them; empty where nobody looks */
    OpenQuestions(Optional<AskingLine> line) {
        this.line = line;
        Runtime.getRuntime().addShutdownHook(breaking);
    }

    @Override
    public void asked(String model, String role) {
        stopIfEnding();
        open.register();
        asking.add(Thread.currentThread());
        line.ifPresent(shown -> shown.asked(model, role));
    }

    @Override
    public void heard(int characters) {
        line.ifPresent(shown -> shown.heard(characters));
    }

    @Override
    public void over() {
        asking.remove(Thread.currentThread());
        line.ifPresent(AskingLine::over);
        open.arriveAndDeregister();
        stopIfEnding();
    }

    /** What an ending process would still do with an answer is of no interest. */
    private void stopIfEnding() {
        while (ending) {
            LockSupport.park();
            Thread.interrupted();
        }
    }

    private void breakOff() {
        ending = true;
        line.ifPresent(AskingLine::close);
        asking.forEach(Thread::interrupt);
        try {
            open.awaitAdvanceInterruptibly(open.arriveAndDeregister(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException impatient) {
            // the process ends either way
        }
    }

    @Override
    public void close() {
        line.ifPresent(AskingLine::close);
        try {
            Runtime.getRuntime().removeShutdownHook(breaking);
        } catch (IllegalStateException alreadyEnding) {
            // it runs
        }
    }
}
