package dev.codemedic.models.guard;

import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.Ledger;
import dev.codemedic.core.model.Message;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Question;
import dev.codemedic.core.model.Usage;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.models.provider.ModelLimits;
import dev.codemedic.models.provider.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The only way to a model: what is not allowed is not asked, what is too dear is not asked, secrets are taken out, and
 * what is sent stands in the ledger first.
 */
public final class GuardedClient extends AroundClient {
    /** Troubles of questions that no model has read. */
    private static final Set<ModelTrouble.Kind> UNREAD = EnumSet.of(
            ModelTrouble.Kind.UNREACHABLE,
            ModelTrouble.Kind.NO_MODEL,
            ModelTrouble.Kind.NOT_ALLOWED,
            ModelTrouble.Kind.TOO_LONG,
            ModelTrouble.Kind.AMENDED,
            ModelTrouble.Kind.BUSY,
            ModelTrouble.Kind.BUDGET);

    private final ModelLimits limits;
    private final Privacy privacy;
    private final List<Purse> purses;
    private final Redactor redactor;
    private final Ledger ledger;
    private final Tokens tokens;

    /** @param purses all of which have to allow a question */
    public GuardedClient(
            ModelClient client,
            ModelLimits limits,
            Privacy privacy,
            List<Purse> purses,
            Redactor redactor,
            Ledger ledger,
            Tokens tokens) {
        super(client);
        this.limits = limits;
        this.privacy = privacy;
        this.purses = List.copyOf(purses);
        this.redactor = redactor;
        this.ledger = ledger;
        this.tokens = tokens;
    }

    @Override
    public Answer ask(Question question, Consumer<String> heard) throws ModelTrouble, InterruptedException {
        privacy.check(inner);
        var clean = clean(question);
        while (true) {
            try {
                return once(clean, heard);
            } catch (ModelTrouble trouble) {
                if (trouble.kind() != ModelTrouble.Kind.AMENDED) {
                    throw trouble;
                }
            }
        }
    }

    /** Each time that it is sent it is counted and stands in the ledger. */
    private Answer once(Question clean, Consumer<String> heard) throws ModelTrouble, InterruptedException {
        int size = tokens.in(clean);
        int most = size + clean.answerTokens();
        double price = limits.price(size, clean.answerTokens());
        promise(most, price);
        var cost = Usage.NONE;
        long start = System.nanoTime();
        try {
            note(clean, Usage.NONE, "asked");
            var answer = inner.ask(clean, heard);
            cost = answer.usage();
            note(clean, cost, "answered");
            return answer;
        } catch (ModelTrouble trouble) {
            int read = UNREAD.contains(trouble.kind()) ? 0 : size;
            cost = new Usage(read, 0, Duration.ofNanos(System.nanoTime() - start), limits.price(read, 0));
            note(clean, cost, trouble.kind().name().toLowerCase(Locale.ROOT));
            throw trouble;
        } catch (InterruptedException interrupted) {
            cost = new Usage(size, 0, Duration.ofNanos(System.nanoTime() - start), limits.price(size, 0));
            note(clean, cost, "broken off");
            throw interrupted;
        } finally {
            var spent = cost;
            purses.forEach(purse -> purse.settle(most, price, spent));
        }
    }

    private void promise(int most, double price) throws ModelTrouble {
        for (int i = 0; i < purses.size(); i++) {
            try {
                purses.get(i).promise(most, price);
            } catch (ModelTrouble spent) {
                purses.subList(0, i).forEach(purse -> purse.settle(most, price, Usage.NONE));
                throw spent;
            }
        }
    }

    private Question clean(Question question) {
        var messages = question.messages().stream()
                .map(message -> new Message(message.speaker(), redactor.without(message.text())))
                .toList();
        return new Question(
                question.role(),
                question.prompt(),
                messages,
                question.answerTokens(),
                question.temperature(),
                question.seed());
    }

    /** What cannot be shown to the user afterwards is not sent. */
    private void note(Question question, Usage usage, String outcome) throws ModelTrouble {
        var sent = question.messages().stream().map(Message::text).collect(Collectors.joining("\n\n"));
        try {
            ledger.record(new Ledger.Entry(
                    Instant.now(), name(), local(), question.role(), question.prompt(), sent, usage, outcome));
        } catch (StoreBroken broken) {
            throw new ModelTrouble(
                    ModelTrouble.Kind.BUDGET,
                    "no model is asked, since neither budget nor account can be kept: " + broken.getMessage());
        }
    }
}
