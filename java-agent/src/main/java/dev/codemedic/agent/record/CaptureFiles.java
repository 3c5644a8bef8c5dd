package dev.codemedic.agent.record;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The folder that captures are written to, each whole or not at all. */
public final class CaptureFiles {

    private static final int MOST = 100;

    private final File folder;
    private final long process = ProcessHandle.current().pid();
    private final AtomicInteger number = new AtomicInteger();

    /** @param folder absolute */
    public CaptureFiles(String folder) {
        this.folder = new File(folder);
    }

    /** Writes one capture; those beyond a hundred are dropped. */
    void write(String json) throws IOException {
        int own = number.incrementAndGet();
        if (own > MOST) {
            return;
        }
        String name = process + "-" + own;
        File fresh = new File(folder, "." + name + ".tmp");
        try (FileOutputStream out = new FileOutputStream(fresh)) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        if (!fresh.renameTo(new File(folder, name + ".json"))) {
            throw new IOException("cannot rename " + fresh);
        }
    }
}
