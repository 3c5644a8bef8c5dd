package dev.codemedic.sandbox.container;

import dev.codemedic.core.verify.Session;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A session in a container. Before anything that the program says is handed on, the files that it has written by then
 * are brought back.
 */
final class ContainerSession implements Session {
    private final Session client;
    private final Container container;
    private final CellScript script;
    private final Set<Path> writes;
    private final Runnable broken;
    private final InputStream output;
    private final Map<Path, Integer> seen = new HashMap<>();
    private boolean closed;

    /** @param broken called where the container cannot be used again */
    ContainerSession(Session client, Container container, Set<Path> writes, CellScript script, Runnable broken) {
        this.client = client;
        this.container = container;
        this.writes = writes;
        this.script = script;
        this.broken = broken;
        this.output = writes.isEmpty() ? client.output() : new AfterFiles(client.output());
    }

    private final class AfterFiles extends FilterInputStream {
        AfterFiles(InputStream output) {
            super(output);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            bring();
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int count = super.read(bytes, from, most);
            bring();
            return count;
        }
    }

    private synchronized void bring() throws IOException {
        if (closed || !container.watcher().alive()) {
            return;
        }
        for (var folder : writes) {
            int files = container.files(folder);
            if (files != seen.getOrDefault(folder, 0)) {
                seen.put(folder, files);
                container.script(CellScript.opened(Set.of(folder)));
                new Returned(Set.of(folder)).from(container);
            }
        }
    }

    @Override
    public OutputStream input() {
        return client.input();
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public String errors() {
        return client.errors();
    }

    @Override
    public boolean alive() {
        return client.alive();
    }

    @Override
    public void close() {
        client.close();
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (!container.settle(script.end(Set.of()), false).clean()) {
                broken.run();
            }
        }
    }
}
