package dev.codemedic.core.heal;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Cells;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** A failure whose cause is looked for in the background, while everything else is made ready. */
public final class Complaint {
    private final Failure failure;
    private final Future<Diagnosis> cause;

    private Complaint(Failure failure, Future<Diagnosis> cause) {
        this.failure = failure;
        this.cause = cause;
    }

    /** Begins to look for the cause of a failure. */
    public static Complaint of(Failure failure, Diagnostician diagnostician, SourceTree sources) {
        var cause = new FutureTask<>(() -> diagnostician.diagnose(failure, sources));
        Thread.ofPlatform().daemon().name("medic-diagnose").start(cause);
        return new Complaint(failure, cause);
    }

    /** What failed. */
    public Failure failure() {
        return failure;
    }

    /** Its cause, once it is known. @throws IOException where the wait was interrupted */
    Diagnosis diagnosis() throws IOException {
        return Cells.await(cause);
    }
}
