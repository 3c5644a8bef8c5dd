package dev.codemedic.agent.classfile;

import java.util.Arrays;

/** A growing run of big-endian bytes. */
public final class ByteBuilder {

    private byte[] bytes;
    private int size;

    public ByteBuilder(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** Appends the lowest 8 bits. */
    public ByteBuilder u1(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Appends the lowest 16 bits. */
    public ByteBuilder u2(int value) {
        return u1(value >> 8).u1(value);
    }

    /** Appends all 32 bits. */
    public ByteBuilder u4(int value) {
        return u2(value >> 16).u2(value);
    }

    /** Appends bytes {@code from} (inclusive) to {@code to} (exclusive). */
    public ByteBuilder bytes(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    /** Appends everything that another run holds. */
    public ByteBuilder bytes(ByteBuilder other) {
        return bytes(other.bytes, 0, other.size);
    }

    /** Overwrites 16 bits. */
    public void setU2(int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
    }

    /** Overwrites 32 bits. */
    public void setU4(int at, int value) {
        setU2(at, value >> 16);
        setU2(at + 2, value);
    }

    /** A copy of what there is. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
