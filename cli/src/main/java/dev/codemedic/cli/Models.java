package dev.codemedic.cli;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.heal.Consultant;
import dev.codemedic.core.learn.CaseStore;
import dev.codemedic.core.model.Usage;
import dev.codemedic.core.redact.Placeholders;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.models.context.Domain;
import dev.codemedic.models.context.ProjectContext;
import dev.codemedic.models.guard.Purse;
import dev.codemedic.models.prompt.Fence;
import dev.codemedic.models.prompt.PromptLibrary;
import dev.codemedic.models.provider.Connections;
import dev.codemedic.models.provider.Tokens;
import dev.codemedic.models.route.LocalModels;
import dev.codemedic.models.route.ModelChoice;
import dev.codemedic.models.route.Router;
import dev.codemedic.models.strategy.Dialogue;
import dev.codemedic.models.strategy.ModelConsultant;
import dev.codemedic.models.strategy.Tactics;
import dev.codemedic.store.SqliteLedger;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts language models together for a heal. Nothing of it is done unless one is really asked. */
final class Models implements AutoCloseable {
    private final Project project;
    private final CaseStore memory;
    private final ModelPlan plan;
    private final SqliteLedger ledger;
    private final Tokens tokens = new Tokens();
    private final OpenQuestions open =
            new OpenQuestions(AskingLine.of(System.err, System.getenv(), Terminal.messages()));
    private final HttpClient http = Connections.open();

    /** @throws IOException where the ledger cannot be opened */
    Models(Project project, CaseStore memory, ModelPlan plan) throws IOException {
        this.project = project;
        this.memory = memory;
        this.plan = plan;
        this.ledger = SqliteLedger.open(Wiring.state(project).resolve("medic.db"));
    }

    /**
     * The consultant for a failure.
     *
     * @throws IOException where a prompt of the project cannot be used; the message is for a user
     */
    Consultant consultant(Failure failure) throws IOException {
        var prompts = PromptLibrary.read(project.root().resolve(".medic").resolve("prompts"));
        var redactor = Wiring.redactor(failure);
        return new RoutedConsultant(
                plan.leftOut(),
                plan.settings().course().patience(),
                told -> new ModelRoutes(plan, clients(redactor), here(), told).router(),
                router -> asking(router, prompts, redactor));
    }

    private Consultant asking(Router router, PromptLibrary prompts, Redactor redactor) {
        var course = plan.settings().course();
        return new ModelConsultant(
                (diagnosis, sources) -> new Dialogue(
                        router,
                        prompts,
                        course.domain().isEmpty() ? Domain.of(diagnosis, sources) : course.domain(),
                        Fence.fresh(),
                        new Placeholders(redactor),
                        tokens),
                new ProjectContext(new SolvedCases(memory)),
                new Tactics(course.samples(), course.rounds(), course.strategies(), course.patience()));
    }

    private ModelClients clients(Redactor redactor) {
        var settings = plan.settings();
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        var purses = List.of(
                new Purse("this heal", settings.heal(), 0, Usage.NONE),
                new Purse("today", settings.day(), ledger.questionsSince(today), ledger.since(today)));
        return new ModelClients(settings, http, tokens, purses, redactor, ledger, open);
    }

    private LocalModels here() {
        return new LocalModels(System.getenv(), http, new ModelChoice(MachineMemory.available()));
    }

    @Override
    public void close() {
        open.close();
        ledger.close();
        http.shutdownNow();
    }
}
