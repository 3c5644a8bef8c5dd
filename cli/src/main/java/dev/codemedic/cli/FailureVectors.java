package dev.codemedic.cli;

import dev.codemedic.cli.settings.SettingsUnusable;
import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.model.Ledger;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Usage;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.learn.recall.Embedding;
import dev.codemedic.learn.similar.Embedder;
import dev.codemedic.models.provider.Connections;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.OllamaServer;
import dev.codemedic.models.provider.Provider;
import dev.codemedic.store.SqliteLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Vectors of failures by an embedding model of an Ollama on this machine. What it is told is free of secrets and stands in the
 * ledger; where it does not answer there is no vector, and nothing else changes.
 */
final class FailureVectors implements Embedder {
    private static final float[] NONE = {};

    private final Endpoint endpoint;
    private final Path ledger;
    private final Redactor redactor;

    private FailureVectors(Endpoint endpoint, Path ledger, Redactor redactor) {
        this.endpoint = endpoint;
        this.ledger = ledger;
        this.redactor = redactor;
    }

    /**
     * The model that the settings name.
     *
     * @param name of the model
     * @param environment may name Ollama's address
     * @param project whose ledger is kept
     * @throws SettingsUnusable where it is no model of an Ollama on this machine
     * @throws IOException where the project's state folder cannot be made
     */
    static Embedding of(String name, Map<String, String> environment, Project project)
            throws SettingsUnusable, IOException {
        var endpoint = checked(name, environment);
        var vectors = new FailureVectors(endpoint, Wiring.state(project).resolve("medic.db"), Wiring.redactor());
        return new Embedding(endpoint.name(), vectors);
    }

    /** The model's place. @throws SettingsUnusable where it is no model of an Ollama on this machine */
    static Endpoint checked(String name, Map<String, String> environment) throws SettingsUnusable {
        try {
            var endpoint = Endpoint.of(name, environment);
            if (endpoint.provider() == Provider.OLLAMA
                    && endpoint.local()
                    && !OllamaServer.passesOn(endpoint.model())) {
                return endpoint;
            }
        } catch (IllegalArgumentException noName) {
            // told below
        }
        throw new SettingsUnusable("embedding in [memory]: \"" + name
                + "\" is no model of an Ollama on this machine, such as ollama/nomic-embed-text");
    }

    @Override
    public float[] vector(String text) {
        var sent = redactor.without(text);
        long begun = System.nanoTime();
        try (var book = SqliteLedger.open(ledger);
                var http = Connections.open()) {
            note(book, sent, Usage.NONE, "asked");
            try {
                var server = new OllamaServer(endpoint.address(), http);
                if (server.shown(endpoint.model()).passedOn()) {
                    note(book, sent, Usage.NONE, "privacy");
                    return NONE;
                }
                var answer = server.embedded(endpoint.model(), sent);
                var time = Duration.ofNanos(System.nanoTime() - begun);
                note(book, sent, new Usage(answer.tokens(), 0, time, 0), "answered");
                return answer.vector();
            } catch (ModelTrouble trouble) {
                note(book, sent, Usage.NONE, trouble.kind().name().toLowerCase(Locale.ROOT));
                return NONE;
            }
        } catch (StoreBroken unwritten) {
            return NONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }

    private void note(SqliteLedger book, String sent, Usage usage, String outcome) {
        book.record(new Ledger.Entry(Instant.now(), endpoint.name(), true, "embedding", "", sent, usage, outcome));
    }

    /** The model that the settings name; none where they name none. */
    static Optional<Embedding> of(Optional<String> name, Map<String, String> environment, Project project)
            throws IOException {
        return name.isEmpty() ? Optional.empty() : Optional.of(of(name.get(), environment, project));
    }
}
