package dev.codemedic.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Set;

/** A program sends what it knows to a server. */
final class NetworkUse implements Drill {
    private static final int PATIENCE = 200;

    @Override
    public String name() {
        return "network use";
    }

    @Override
    public String fault() {
        return "a program connects to a server on this machine";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var project = ground.project("network", "app.sh", "");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(PATIENCE);
            var address = "/dev/tcp/127.0.0.1/" + server.getLocalPort();
            ground.sh(project, "bash -c 'echo secret >" + address + "'; :", Set.of());
            try (var reached = server.accept()) {
                return Outcome.broken("it reached port " + reached.getLocalPort());
            } catch (SocketTimeoutException nobody) {
                return Outcome.held("nobody came");
            }
        }
    }
}
