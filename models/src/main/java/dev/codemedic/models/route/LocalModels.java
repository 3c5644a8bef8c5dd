package dev.codemedic.models.route;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.ModelTrouble.Kind;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.OllamaServer;
import dev.codemedic.models.provider.OpenAiServer;
import dev.codemedic.models.provider.Provider;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a model on this machine: Ollama's first, else one of a server that speaks OpenAI's protocol, at
 * {@code OPENAI_BASE_URL} or where such servers usually listen. Only loopback addresses are asked.
 */
public final class LocalModels {
    /** LM Studio, llama.cpp, vLLM. */
    private static final List<Integer> PORTS = List.of(1234, 8080, 8000);

    private static final String ANY = "any";
    /** Of more models than these it is not asked what they can do. */
    private static final int MOST_LOOKED_AT = 20;

    private final Map<String, String> environment;
    private final HttpClient http;
    private final ModelChoice choice;

    /** @param environment may name addresses */
    public LocalModels(Map<String, String> environment, HttpClient http, ModelChoice choice) {
        this.environment = Map.copyOf(environment);
        this.http = http;
        this.choice = choice;
    }

    /**
     * The model to ask.
     *
     * @throws ModelTrouble where there is none; the message says what to do
     */
    public Endpoint best() throws ModelTrouble, InterruptedException {
        var tried = new ArrayList<String>();
        var found = ollama(tried);
        if (found.isPresent()) {
            return found.get();
        }
        for (var server : servers(tried)) {
            var model = ModelChoice.named(served(server));
            if (model.isPresent()) {
                return new Endpoint(Provider.OPENAI, model.get(), server.address(), server.key());
            }
        }
        throw new ModelTrouble(
                Kind.UNREACHABLE,
                "no model was found on this machine (" + String.join("; ", tried)
                        + "); `medic init --model` sets one up");
    }

    private Optional<Endpoint> ollama(List<String> tried) throws InterruptedException {
        Endpoint server;
        try {
            server = Endpoint.of("ollama/" + ANY, environment);
        } catch (IllegalArgumentException noAddress) {
            tried.add(String.valueOf(noAddress.getMessage()));
            return Optional.empty();
        }
        if (!server.local()) {
            tried.add("OLLAMA_HOST is not this machine");
            return Optional.empty();
        }
        try {
            var ollama = new OllamaServer(server.address(), http);
            var left = new ArrayList<>(ollama.models());
            int looked = 0;
            for (var best = choice.among(left);
                    best.isPresent() && looked++ < MOST_LOOKED_AT;
                    best = choice.among(left)) {
                var name = best.get().name();
                var shown = ollama.shown(name);
                if (shown.writes() && !shown.passedOn()) {
                    return Optional.of(new Endpoint(Provider.OLLAMA, name, server.address(), ""));
                }
                left.remove(best.get());
            }
            tried.add("Ollama has none");
        } catch (ModelTrouble silent) {
            tried.add(
                    silent.kind() == Kind.UNREACHABLE
                            ? "no Ollama at " + server.address()
                            : String.valueOf(silent.getMessage()));
        }
        return Optional.empty();
    }

    /** Where a server may be: where the user says, else at the usual places, to which no key is sent. */
    private List<Endpoint> servers(List<String> tried) {
        if (environment.getOrDefault(Provider.OPENAI.addressVariable(), "").isBlank()) {
            tried.add("no server at ports 1234, 8080 or 8000");
            return PORTS.stream()
                    .map(port -> new Endpoint(Provider.OPENAI, ANY, URI.create("http://127.0.0.1:" + port + "/v1"), ""))
                    .toList();
        }
        try {
            var told = Endpoint.of("openai/" + ANY, environment);
            tried.add(told.local() ? "no model at " + told.address() : "OPENAI_BASE_URL is not this machine");
            return told.local() ? List.of(told) : List.of();
        } catch (IllegalArgumentException noAddress) {
            tried.add(String.valueOf(noAddress.getMessage()));
            return List.of();
        }
    }

    private List<String> served(Endpoint server) throws InterruptedException {
        try {
            return new OpenAiServer(server, http).models();
        } catch (ModelTrouble nobody) {
            return List.of();
        }
    }
}
