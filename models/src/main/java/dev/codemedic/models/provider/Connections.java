package dev.codemedic.models.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/** Opens connections to servers of models: no redirect is followed, and what is for this machine goes through no proxy. */
public final class Connections {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private Connections() {}

    /** A client to be closed. Other machines are reached as this one's settings say. */
    public static HttpClient open() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(new DirectHere(ProxySelector.getDefault()))
                .build();
    }

    /** A proxy may be on another machine: what stays here must not pass through one, whatever the settings say. */
    private static final class DirectHere extends ProxySelector {
        private final ProxySelector others;

        DirectHere(ProxySelector others) {
            this.others = others;
        }

        @Override
        public List<Proxy> select(URI address) {
            return isHere(address) ? List.of(Proxy.NO_PROXY) : others.select(address);
        }

        private static boolean isHere(URI address) {
            try {
                return InetAddress.getByName(address.getHost()).isLoopbackAddress();
            } catch (UnknownHostException unknown) {
                return false;
            }
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
            others.connectFailed(address, proxy, failure);
        }
    }
}
