package dev.codemedic.models.provider;

import dev.codemedic.core.model.ModelTrouble;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model at an address.
 *
 * @param provider the protocol
 * @param model as the server names it
 * @param address of the server, without a slash at the end
 * @param key that the server wants; empty for none. It is in no text of this record
 */
public record Endpoint(Provider provider, String model, URI address, String key) {

    /**
     * The endpoint of a name such as {@code ollama/qwen2.5-coder:7b}.
     *
     * @param environment may name other addresses, and holds the keys
     * @throws IllegalArgumentException where it is no such name; the message is for a user
     */
    public static Endpoint of(String name, Map<String, String> environment) {
        int slash = name.indexOf('/');
        var provider = slash < 1
                ? Optional.<Provider>empty()
                : Provider.of(name.substring(0, slash).toLowerCase(Locale.ROOT));
        if (provider.isEmpty()) {
            throw new IllegalArgumentException(
                    "a model is named PROVIDER/MODEL, such as ollama/qwen2.5-coder:7b; \"" + name
                            + "\" begins with no provider; there are "
                            + Stream.of(Provider.values()).map(Provider::word).collect(Collectors.joining(", ")));
        }
        if (slash == name.length() - 1) {
            throw new IllegalArgumentException(
                    "a model is named PROVIDER/MODEL, such as ollama/qwen2.5-coder:7b; there is" + " no model in \""
                            + name + "\"");
        }
        var known = provider.get();
        var told = environment.getOrDefault(known.addressVariable(), "");
        var address = told.isBlank() ? known.address() : told.strip();
        return new Endpoint(
                known,
                name.substring(slash + 1),
                address(address, known),
                environment.getOrDefault(known.keyVariable(), "").strip());
    }

    private static URI address(String told, Provider provider) {
        try {
            var uri = URI.create(complete(told, provider));
            if (uri.getHost() != null && !uri.getHost().equals("null")) {
                return uri;
            }
        } catch (IllegalArgumentException noAddress) {
            // told below
        }
        throw new IllegalArgumentException(provider.addressVariable() + " is no address of a server: \"" + told
                + "\"; one looks like " + provider.address());
    }

    /** {@code OLLAMA_HOST} is often a host, a port, or the address to listen at. */
    private static String complete(String address, Provider provider) {
        var whole = address.contains("://") ? address : "http://" + address;
        var uri = URI.create(whole.startsWith("http://:") ? whole.replace("http://:", "http://127.0.0.1:") : whole);
        var host = "0.0.0.0".equals(uri.getHost()) ? "127.0.0.1" : uri.getHost();
        int port = uri.getPort() < 0
                        && provider == Provider.OLLAMA
                        && uri.getScheme().equals("http")
                ? 11434
                : uri.getPort();
        var path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
        return uri.getScheme() + "://" + host + (port < 0 ? "" : ":" + port) + path;
    }

    /** Provider and model. */
    public String name() {
        return provider.word() + "/" + model;
    }

    /** Whether what is sent there stays on this machine: the address is a loopback one, not only a name for one. */
    public boolean local() {
        var host = address.getHost();
        if (host == null || provider == Provider.OLLAMA && OllamaServer.passesOn(model)) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /**
     * Checks that there is a key where one is needed, and that it can be sent.
     *
     * @throws ModelTrouble where not; it names the variable that holds the key, never the key
     */
    void checkKey() throws ModelTrouble {
        var variable = provider.keyVariable();
        if (key.isEmpty() && !variable.isEmpty() && address.toString().equals(provider.address())) {
            throw new ModelTrouble(ModelTrouble.Kind.NOT_ALLOWED, name() + " wants a key; set " + variable);
        }
        if (!key.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new ModelTrouble(
                    ModelTrouble.Kind.NOT_ALLOWED, variable + " holds characters that no key has; copy the key anew");
        }
    }

    @Override
    public String toString() {
        return name() + " at " + address;
    }
}
