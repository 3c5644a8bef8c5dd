package dev.codemedic.agent.classfile;

/** Big-endian reads at any offset of a class file. */
public final class ByteReader {

    private final byte[] bytes;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** An unsigned byte. */
    public int u1(int at) {
        return bytes[at] & 0xff;
    }

    /** An unsigned 16-bit number. */
    public int u2(int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    /** A signed 32-bit number. */
    public int s4(int at) {
        return u2(at) << 16 | u2(at + 2);
    }
}
