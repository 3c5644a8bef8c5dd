package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What an engine's command writes to standard error, as far as it is of interest. */
final class Complaints {
    private static final int MOST = 1 << 14;
    private static final long PATIENCE = 2;

    private final CompletableFuture<String> text = new CompletableFuture<>();

    private Complaints() {}

    /** Collects a stream to its end, so that nobody waits for it to be read. */
    static Complaints of(InputStream stream) {
        var complaints = new Complaints();
        Thread.ofVirtual().name("medic-engine-errors").start(() -> {
            try (stream) {
                complaints.text.complete(new String(stream.readNBytes(MOST), StandardCharsets.UTF_8));
                stream.transferTo(OutputStream.nullOutputStream());
            } catch (IOException closed) {
                complaints.text.complete("");
            }
        });
        return complaints;
    }

    /** The line that tells most. */
    String line() {
        try {
            return new Engine.Answer(1, text.get(PATIENCE, TimeUnit.SECONDS)).line();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } catch (ExecutionException | TimeoutException silent) {
            return "no answer";
        }
    }
}
