package dev.codemedic.worker.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The pipes to medic. Messages are one byte for their kind and what belongs to it. */
final class Channel {
    private final DataInputStream in;
    private final DataOutputStream out;

    Channel(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 14));
    }

    DataInputStream in() {
        return in;
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    int[] ints() throws IOException {
        int[] all = new int[in.readInt()];
        for (int i = 0; i < all.length; i++) {
            all[i] = in.readInt();
        }
        return all;
    }

    String[] texts() throws IOException {
        String[] all = new String[in.readInt()];
        for (int i = 0; i < all.length; i++) {
            all[i] = text();
        }
        return all;
    }

    /** Writes one message at a time. */
    interface Message {
        void write(DataOutputStream to) throws IOException;
    }

    synchronized void send(boolean flush, Message message) {
        try {
            message.write(out);
            if (flush) {
                out.flush();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static void text(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    /** A class file of the project with the number of its folder. */
    static final class Found {
        final int folder;
        final byte[] bytes;

        Found(int folder, byte[] bytes) {
            this.folder = folder;
            this.bytes = bytes;
        }
    }

    /** Asks for a class of the project. */
    synchronized @Nullable Found ask(String name, boolean watched) {
        try {
            out.writeByte('N');
            text(out, name);
            out.writeBoolean(watched);
            out.flush();
            int folder = in.readInt();
            return folder < 0 ? null : new Found(folder, bytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
