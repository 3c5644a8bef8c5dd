package dev.codemedic.models.provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An answer as it is read; a tap sees each byte. */
final class TappedStream extends FilterInputStream {
    private final WireTap tap;

    TappedStream(InputStream in, WireTap tap) {
        super(in);
        this.tap = tap;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        int count = super.read(into, at, most);
        if (count > 0) {
            tap.seen(into, at, count);
        } else if (count < 0) {
            tap.close();
        }
        return count;
    }
}
