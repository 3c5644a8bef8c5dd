package monitor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A service that should answer. */
public record Target(String host, int port) {

    static Target parse(String text) {
        int colon = text.lastIndexOf(':');
        return new Target(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    long connectMillis() throws IOException {
        long start = System.currentTimeMillis();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2000);
        }
        return System.currentTimeMillis() - start;
    }
}
