package dev.codemedic.java.bed;

import dev.codemedic.core.verify.Session;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The pipes to the worker; what it asks for in between is answered. A worker that says nothing for long is ended. */
final class WorkerProcess implements AutoCloseable {
    private final Session session;
    private final DataOutputStream to;
    private final DataInputStream from;
    private final Classes classes;
    private volatile long heard = System.nanoTime();
    private volatile boolean waiting;
    private volatile boolean closed;

    /** Gives the project's classes. */
    @FunctionalInterface
    interface Classes {
        /** A class. @param watched whether lines are to be noted */
        Found find(String name, boolean watched) throws IOException;
    }

    /** A class file. @param folder the number of its folder; negative where there is none */
    record Found(int folder, byte[] bytes) {
        static final Found NONE = new Found(-1, new byte[0]);
    }

    /**
     * Takes over a started worker.
     *
     * @param patience how long it may say nothing while it is waited for
     */
    WorkerProcess(Session session, Classes classes, Duration patience) {
        this.session = session;
        this.classes = classes;
        this.to = new DataOutputStream(new BufferedOutputStream(session.input(), 1 << 16));
        this.from = new DataInputStream(new BufferedInputStream(session.output(), 1 << 16));
        Thread.ofVirtual().name("medic-patience").start(() -> guard(patience));
    }

    private void guard(Duration patience) {
        try {
            while (!closed) {
                Thread.sleep(200);
                if (waiting && System.nanoTime() - heard > patience.toNanos()) {
                    session.close();
                    return;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    DataOutputStream to() {
        return to;
    }

    DataInputStream from() {
        return from;
    }

    String errors() {
        return session.errors();
    }

    /**
     * The next message's kind, after all questions before it are answered.
     *
     * @throws IOException where the worker has ended
     */
    char next() throws IOException {
        to.flush();
        while (true) {
            heard = System.nanoTime();
            waiting = true;
            int kind = from.readUnsignedByte();
            waiting = false;
            if (kind != 'N') {
                return (char) kind;
            }
            var found = classes.find(text(), from.readBoolean());
            to.writeInt(found.folder());
            if (found.folder() >= 0) {
                to.writeInt(found.bytes().length);
                to.write(found.bytes());
            }
            to.flush();
        }
    }

    String text() throws IOException {
        var bytes = new byte[from.readInt()];
        from.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) throws IOException {
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    void texts(List<String> texts) throws IOException {
        to.writeInt(texts.size());
        for (var text : texts) {
            text(text);
        }
    }

    void ints(int[] numbers) throws IOException {
        to.writeInt(numbers.length);
        for (int number : numbers) {
            to.writeInt(number);
        }
    }

    int[] ints() throws IOException {
        var numbers = new int[from.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from.readInt();
        }
        return numbers;
    }

    @Override
    public void close() {
        closed = true;
        session.close();
    }
}
