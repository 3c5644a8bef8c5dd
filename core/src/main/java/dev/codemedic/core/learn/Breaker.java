package dev.codemedic.core.learn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ends what is done without asking where it goes wrong: the last two such changes, or three of the last five, were taken
 * back or came back; the caps were hit three times in a day; or there is a storm of failures. Only its owner closes it.
 */
public record Breaker(Autonomy autonomy, FeedbackLog feedback) {
    /** Heals without asking in an hour from which on there is a storm. */
    public static final int STORM = 30;

    private static final int IN_A_ROW = 2;
    private static final int LAST = 5;
    private static final int OF_THE_LAST = 3;
    private static final int HITS = 3;

    /** Why it is open; empty where it is closed. It opens here, where there is a reason to. */
    public Optional<String> open(Instant now) {
        var open = autonomy.open().map(Autonomy.Open::why);
        if (open.isPresent()) {
            return open;
        }
        var reason = reason(now);
        reason.ifPresent(why -> autonomy.note(Autonomy.Event.OPENED, why, now));
        return reason;
    }

    /** Notes that a failure is to be healed where nobody is asked. @return whether there are too many of them */
    public boolean storm(Instant now) {
        autonomy.note(Autonomy.Event.HEAL, "", now);
        boolean storm = heals(now) > STORM;
        if (storm) {
            open(now);
        }
        return storm;
    }

    private int heals(Instant now) {
        return autonomy.countRearmed(Autonomy.Event.HEAL, Caps.hourBefore(now));
    }

    private Optional<String> reason(Instant now) {
        var last = feedback.automatic(autonomy.rearmed(), LAST);
        if (last.size() >= IN_A_ROW && failed(last.subList(0, IN_A_ROW)) == IN_A_ROW) {
            return Optional.of("the last " + IN_A_ROW + " changes written without asking did not stay");
        }
        if (failed(last) >= OF_THE_LAST) {
            return Optional.of(
                    failed(last) + " of the last " + last.size() + " changes written without asking did not stay");
        }
        int hits = autonomy.countRearmed(Autonomy.Event.CAPPED, Caps.dayBefore(now));
        if (hits >= HITS) {
            return Optional.of("the caps were hit " + hits + " times in a day");
        }
        int heals = heals(now);
        return heals > STORM
                ? Optional.of("more than " + STORM + " failures were to be healed within an hour")
                : Optional.empty();
    }

    private static long failed(List<Feedback> last) {
        return last.stream().filter(feedback -> feedback.kind().against()).count();
    }
}
