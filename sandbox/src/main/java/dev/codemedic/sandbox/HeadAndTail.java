package dev.codemedic.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first and the last part of a stream, within a bound of memory. */
final class HeadAndTail {
    private final int half;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final byte[] ring;
    private long beyond;

    /** @param most bytes kept in all */
    HeadAndTail(int most) {
        half = Math.max(1, most / 2);
        ring = new byte[half];
    }

    synchronized void add(byte[] bytes, int count) {
        int toHead = Math.min(count, half - head.size());
        head.write(bytes, 0, toHead);
        for (int i = toHead; i < count; i++) {
            ring[(int) (beyond++ % half)] = bytes[i];
        }
    }

    /** Bytes seen so far, kept or not. */
    synchronized long total() {
        return head.size() + beyond;
    }

    /** The kept bytes as UTF-8 text, with a line that tells what is left out. */
    synchronized String text() {
        var start = head.toString(StandardCharsets.UTF_8);
        if (beyond == 0) {
            return start;
        }
        if (beyond <= half) {
            var all = new ByteArrayOutputStream();
            all.writeBytes(head.toByteArray());
            all.write(ring, 0, (int) beyond);
            return all.toString(StandardCharsets.UTF_8);
        }
        int at = (int) (beyond % half);
        var tail = new byte[half];
        System.arraycopy(ring, at, tail, 0, half - at);
        System.arraycopy(ring, 0, tail, half - at, at);
        return start + "\n… " + (beyond - half) + " bytes left out …\n"
                + new String(Arrays.copyOf(tail, half), StandardCharsets.UTF_8);
    }
}
