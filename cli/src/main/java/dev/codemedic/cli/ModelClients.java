package dev.codemedic.cli;

import dev.codemedic.cli.settings.ModelSettings;
import dev.codemedic.cli.settings.Price;
import dev.codemedic.core.model.Ledger;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.models.guard.AbsenceClient;
import dev.codemedic.models.guard.GuardedClient;
import dev.codemedic.models.guard.PassedOnClient;
import dev.codemedic.models.guard.Privacy;
import dev.codemedic.models.guard.Purse;
import dev.codemedic.models.guard.SteadyClient;
import dev.codemedic.models.guard.Watch;
import dev.codemedic.models.guard.WatchedClient;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.LangChainClient;
import dev.codemedic.models.provider.ModelLimits;
import dev.codemedic.models.provider.OllamaServer;
import dev.codemedic.models.provider.Provider;
import dev.codemedic.models.provider.Tokens;
import dev.codemedic.models.script.Recording;
import dev.codemedic.models.script.ScriptedClient;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clients of one heal: one for each model, all of them with the same purses. */
final class ModelClients {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRIES = 3;
    private static final int AT_ONCE = 2;
    private static final int NARROWEST = 2048;
    private static final int WIDEST = 32_768;
    private static final Price FREE = new Price(0, 0);

    private final ModelSettings settings;
    private final HttpClient http;
    private final Tokens tokens;
    private final List<Purse> purses;
    private final Redactor redactor;
    private final Ledger ledger;
    private final Watch watch;
    private final Map<Endpoint, AbsenceClient> made = new LinkedHashMap<>();

    ModelClients(
            ModelSettings settings,
            HttpClient http,
            Tokens tokens,
            List<Purse> purses,
            Redactor redactor,
            Ledger ledger,
            Watch watch) {
        this.settings = settings;
        this.http = http;
        this.tokens = tokens;
        this.purses = List.copyOf(purses);
        this.redactor = redactor;
        this.ledger = ledger;
        this.watch = watch;
    }

    /** A model's client. Its server may be asked for the room that the model has. */
    AbsenceClient of(Endpoint endpoint) throws InterruptedException {
        var known = made.get(endpoint);
        if (known != null) {
            return known;
        }
        var price = settings.prices().getOrDefault(endpoint.name(), FREE);
        var shown = shown(endpoint);
        var limits =
                new ModelLimits(window(endpoint, shown), settings.course().answer(), price.question(), price.answer());
        var direct = new LangChainClient(endpoint, limits, tokens, http);
        boolean passedOn = shown.map(OllamaServer.Shown::passedOn).orElse(false);
        var plain = passedOn ? new PassedOnClient(direct) : direct;
        var privacy = new Privacy(settings.hosted());
        var guarded = new GuardedClient(plain, limits, privacy, purses, redactor, ledger, tokens);
        var steady = new SteadyClient(new WatchedClient(guarded, watch), TRIES, PAUSE, AT_ONCE);
        var client = new AbsenceClient(steady);
        made.put(endpoint, client);
        return client;
    }

    /** A recording in a model's place. It stands in the ledger like one, by its own name. */
    ModelClient of(Recording recording) {
        var plain = new ScriptedClient(recording, tokens);
        var limits = new ModelLimits(plain.window(), settings.course().answer(), 0, 0);
        var guarded = new GuardedClient(plain, limits, Privacy.LOCAL_ONLY, purses, redactor, ledger, tokens);
        return new WatchedClient(guarded, watch);
    }

    private int window(Endpoint endpoint, Optional<OllamaServer.Shown> shown) {
        var told = settings.windows().get(endpoint.name());
        if (told != null) {
            return told;
        }
        int usual = Leave.usualWindow(endpoint);
        return shown.isEmpty() ? usual : Math.clamp(shown.get().window().orElse(usual), NARROWEST, WIDEST);
    }

    /** What a server tells of its model; empty where it tells nothing. */
    private Optional<OllamaServer.Shown> shown(Endpoint endpoint) throws InterruptedException {
        if (endpoint.provider() != Provider.OLLAMA) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OllamaServer(endpoint.address(), http).shown(endpoint.model()));
        } catch (ModelTrouble notThere) {
            return Optional.empty();
        }
    }
}
