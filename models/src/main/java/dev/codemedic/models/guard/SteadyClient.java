package dev.codemedic.models.guard;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Question;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks again what may go well a little later, and nothing for a while where nothing goes well; only so many at once. */
public final class SteadyClient extends AroundClient {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration NONE = Duration.ofNanos(-1);
    private static final int FAILURES = 5;

    private final Semaphore places;
    private final RetryPolicy<Answer> again;
    private final CircuitBreaker<Answer> breaker;

    /**
     * A client that is patient.
     *
     * @param tries of one question at the most
     * @param first pause before the second; it doubles
     * @param atOnce questions at the same time
     */
    public SteadyClient(ModelClient client, int tries, Duration first, int atOnce) {
        super(client);
        this.places = new Semaphore(atOnce);
        this.again = RetryPolicy.<Answer>builder()
                .handleIf(this::passesSoon)
                .withMaxAttempts(tries)
                .withBackoff(first, first.multipliedBy(1L << tries))
                .withJitter(0.2)
                .withDelayFnOn(asked -> wished(asked.getLastException()), ModelTrouble.class)
                .build();
        this.breaker = CircuitBreaker.<Answer>builder()
                .handleIf(SteadyClient::passes)
                .withFailureThreshold(FAILURES)
                .withDelay(PAUSE)
                .build();
    }

    /** The pause that the server asks for; a negative one leaves it to the usual pauses. */
    private static Duration wished(@Nullable Throwable trouble) {
        return trouble instanceof ModelTrouble known && !known.pause().isZero() ? known.pause() : NONE;
    }

    /** Where nobody listens on this machine, nobody will in a few seconds; and no heal waits for minutes. */
    private boolean passesSoon(Throwable trouble) {
        return passes(trouble)
                && !(trouble instanceof ModelTrouble late && late.pause().compareTo(PAUSE) > 0)
                && !(local() && trouble instanceof ModelTrouble known && known.kind() == ModelTrouble.Kind.UNREACHABLE);
    }

    private static boolean passes(Throwable trouble) {
        return trouble instanceof ModelTrouble known && known.kind().passing();
    }

    @Override
    public Answer ask(Question question, Consumer<String> heard) throws ModelTrouble, InterruptedException {
        places.acquire();
        try {
            return Failsafe.with(again, breaker).get(() -> inner.ask(question, heard));
        } catch (CircuitBreakerOpenException open) {
            throw new ModelTrouble(
                    ModelTrouble.Kind.BREAKER,
                    name() + " has failed " + FAILURES + " times in a row and is left alone for " + PAUSE.toSeconds()
                            + " s");
        } catch (FailsafeException broken) {
            switch (broken.getCause()) {
                case ModelTrouble trouble -> throw trouble;
                case InterruptedException interrupted -> throw interrupted;
                case null, default -> throw broken;
            }
        } finally {
            places.release();
        }
    }
}
