package dev.codemedic.cli;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.heal.Consultant;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Usage;
import dev.codemedic.core.redact.Placeholders;
import dev.codemedic.models.context.Packer;
import dev.codemedic.models.guard.Allowance;
import dev.codemedic.models.guard.GuardedClient;
import dev.codemedic.models.guard.Privacy;
import dev.codemedic.models.guard.Purse;
import dev.codemedic.models.guard.SteadyClient;
import dev.codemedic.models.prompt.Fence;
import dev.codemedic.models.prompt.PromptLibrary;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.LangChainClient;
import dev.codemedic.models.provider.ModelLimits;
import dev.codemedic.models.provider.OllamaServer;
import dev.codemedic.models.provider.Provider;
import dev.codemedic.models.provider.Tokens;
import dev.codemedic.models.strategy.Cast;
import dev.codemedic.models.strategy.Dialogue;
import dev.codemedic.models.strategy.ModelConsultant;
import dev.codemedic.models.strategy.Tactics;
import dev.codemedic.store.SqliteLedger;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts a language model together for a heal. Only models on this machine are asked so far. */
final class Models implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRIES = 3;
    private static final int AT_ONCE = 2;
    private static final int SAMPLES = 2;
    private static final int ROUNDS = 3;
    private static final int WINDOW = 8192;
    private static final int WIDEST = 32_768;

    private final Project project;
    private final Endpoint endpoint;
    private final SqliteLedger ledger;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /**
     * A model by its name, such as {@code ollama/qwen2.5-coder:7b}.
     *
     * @throws IllegalArgumentException where that is no such name; the message is for a user
     * @throws IOException where the ledger cannot be opened
     */
    Models(Project project, String name) throws IOException {
        this.project = project;
        this.endpoint = Endpoint.of(name, System.getenv());
        this.ledger = SqliteLedger.open(Wiring.state(project).resolve("medic.db"));
    }

    /**
     * The consultant for a failure.
     *
     * @throws IOException where a prompt of the project cannot be used; the message is for a user
     */
    Consultant consultant(Failure failure) throws IOException {
        var prompts = PromptLibrary.read(project.root().resolve(".medic").resolve("prompts"));
        var tokens = new Tokens();
        return new ModelConsultant(
                (_, _) -> dialogue(failure, prompts, tokens),
                new Packer(tokens),
                (_, _) -> List.of(),
                new Tactics(SAMPLES, ROUNDS, List.of(), PATIENCE));
    }

    /** Nothing of this is done unless a model is really asked. */
    private Dialogue dialogue(Failure failure, PromptLibrary prompts, Tokens tokens) {
        var limits = new ModelLimits(window(), ANSWER, 0, 0);
        var redactor = Wiring.redactor(failure);
        var plain = new LangChainClient(endpoint, limits, tokens, http);
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        var purses = List.of(
                new Purse("this heal", Allowance.HEAL, 0, Usage.NONE),
                new Purse("today", Allowance.DAY, ledger.questionsSince(today), ledger.since(today)));
        var guarded = new GuardedClient(plain, limits, Privacy.LOCAL_ONLY, purses, redactor, ledger, tokens);
        ModelClient client = new SteadyClient(guarded, TRIES, PAUSE, AT_ONCE);
        return new Dialogue(Cast.of(client), prompts, "", Fence.fresh(), new Placeholders(redactor), _ -> {});
    }

    private int window() {
        if (endpoint.provider() != Provider.OLLAMA) {
            return WINDOW;
        }
        try {
            int made = new OllamaServer(endpoint.address(), http)
                    .window(endpoint.model())
                    .orElse(WINDOW);
            return Math.clamp(made, 2048, WIDEST);
        } catch (ModelTrouble notThere) {
            return WINDOW;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return WINDOW;
        }
    }

    @Override
    public void close() {
        ledger.close();
        http.shutdownNow();
    }
}
