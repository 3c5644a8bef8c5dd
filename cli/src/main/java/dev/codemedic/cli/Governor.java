package dev.codemedic.cli;

import dev.codemedic.cli.settings.PolicySettings;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.Mode;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Autonomy;
import dev.codemedic.core.learn.Breaker;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import java.time.Instant;
import java.util.OptionalLong;

/** How far one run may go by itself: the settings, the user's options, and what went before. */
final class Governor {
    private final PolicySettings settings;
    private final RunOptions options;
    private OptionalLong claim = OptionalLong.empty();

    Governor(PolicySettings settings, RunOptions options) {
        this.settings = settings;
        this.options = options;
    }

    /** What is in force. */
    PolicySettings settings() {
        return settings;
    }

    /** Whether a change may be written that nobody was asked about. */
    boolean automatic() {
        return settings.mode().value() == Mode.APPLY && !options.apply && !options.ask && !options.interactive;
    }

    /** Whether there are too many failures to heal one more where nobody is asked. */
    boolean storm(Archive archive) {
        return automatic() && breaker(archive).storm(Instant.now());
    }

    /** The policy for a failure. */
    Policy policy(Failure failure, Archive archive) {
        var policy = settings.policy();
        if (options.apply) {
            policy = policy.askedFor();
        } else if (options.interactive) {
            policy = policy.choosing();
        } else if (options.ask) {
            policy = policy.asking();
        }
        if (automatic()) {
            var open = breaker(archive).open(Instant.now());
            if (open.isPresent()) {
                policy = policy.barred("the breaker is open: " + open.get() + "; medic policy rearm closes it");
            }
        }
        return wanted(failure, archive)
                ? policy
                : policy.refusing(StopReason.NOT_A_BUG, "medic reject --clear with its ID takes that back");
    }

    /** Whether its owner has not said that the program is right to fail so. */
    boolean wanted(Failure failure, Archive archive) {
        return archive.cases()
                .incident(Wiring.redacted(failure).fingerprint())
                .filter(incident -> incident.state() == Incident.State.NOT_A_BUG)
                .isEmpty();
    }

    /** A heal as the caps leave it: where no more is to be written without asking, its proposal is only offered. */
    Case within(Case healed, Archive archive) {
        if (!automatic() || !(healed.decision() instanceof Decision.Apply apply)) {
            return healed;
        }
        var now = Instant.now();
        var autonomy = archive.autonomy();
        claim = autonomy.claim(settings.caps(), now);
        if (claim.isPresent()) {
            return healed;
        }
        autonomy.note(Autonomy.Event.CAPPED, "", now);
        breaker(archive).open(now);
        return healed.deciding(new Decision.Ask(
                apply.proposal(),
                "no more than " + settings.hour().value() + " an hour and "
                        + settings.day().value() + " a day are written without asking"));
    }

    /** What was to be written was not. */
    void notWritten(Archive archive) {
        claim.ifPresent(archive.autonomy()::release);
        claim = OptionalLong.empty();
    }

    private static Breaker breaker(Archive archive) {
        return new Breaker(archive.autonomy(), archive.feedback());
    }
}
