package dev.codemedic.models.strategy;

import dev.codemedic.core.heal.Consultation;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Gate;
import dev.codemedic.core.verify.Verdict;
import dev.codemedic.models.analysis.Reflector;
import dev.codemedic.models.context.Packer;
import dev.codemedic.models.prompt.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rounds with models about one failure: first one question, then the same with what was learned, then a planner, a coder and
 * a reviewer. It ends when a round gets no further, when the models repeat themselves, or when they do not answer.
 */
final class ModelConsultation implements Consultation {
    /** Rounds, if none gets further than the one before. */
    private static final int ROUNDS = 3;
    /** Rounds in any case. */
    private static final int MOST_ROUNDS = 5;

    private static final int MOST_LESSONS = 6;
    private static final int LONGEST_EVIDENCE = 1500;

    private final Dialogue dialogue;
    private final Packer packer;
    private final int samples;
    private final Attempt first;
    private final List<String> lessons = new ArrayList<>();
    /** What is reflected on when the next round begins: only rounds are bounded in time. */
    private final List<Assessment> rejected = new ArrayList<>();

    private final List<String> account = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int round;
    private int allowed = ROUNDS;
    private int reached = -1;

    ModelConsultation(Dialogue dialogue, Packer packer, int samples, Attempt first) {
        this.dialogue = dialogue;
        this.packer = packer;
        this.samples = samples;
        this.first = first;
    }

    @Override
    public List<Candidate> propose() throws InterruptedException {
        if (round >= allowed) {
            note("gave up after " + round + " rounds without a fix");
            return List.of();
        }
        round++;
        while (!rejected.isEmpty() && lessons.size() < MOST_LESSONS) {
            lessons.add(lesson(rejected.removeFirst()));
        }
        var strategy = round < ROUNDS ? new Agentless(dialogue, packer, samples) : new MultiAgent(dialogue, packer);
        try {
            var proposed = strategy.propose(
                    new Attempt(first.diagnosis(), first.sources(), first.further(), lessons, first.refuted()));
            var fresh = proposed.stream()
                    .filter(candidate -> seen.add(diff(candidate)))
                    .toList();
            note(strategy.name() + ": " + fresh.size() + (fresh.size() == 1 ? " candidate" : " candidates"));
            if (fresh.isEmpty()) {
                note(proposed.isEmpty() ? "no answer held a change that fits" : "it repeats what was rejected");
            }
            return fresh;
        } catch (ModelTrouble trouble) {
            note(String.valueOf(trouble.getMessage()));
            return List.of();
        }
    }

    private void note(String words) {
        account.add(dialogue.model(Role.FIXER) + ": " + words);
    }

    @Override
    public void learn(List<Assessment> assessed) {
        int furthest = reached;
        for (var assessment : assessed) {
            seen.add(diff(assessment.candidate()));
            furthest = Math.max(furthest, far(assessment));
            rejected.add(assessment);
        }
        if (round > 0 && furthest > reached && allowed < MOST_ROUNDS) {
            allowed++;
        }
        reached = furthest;
    }

    /** How many gates a candidate has passed. */
    private static int far(Assessment assessment) {
        return switch (assessment.verdict()) {
            case Verdict.Rejected rejected -> rejected.at().ordinal();
            case Verdict.Survives _, Verdict.Plausible _, Verdict.Verified _ -> Gate.values().length;
        };
    }

    /** What a rejected change teaches, in a model's words where it was a model's. */
    private String lesson(Assessment assessment) throws InterruptedException {
        var evidence = evidence(assessment);
        var plain = assessment.candidate().explanation() + " was tried: " + evidence;
        if (!assessment.candidate().provenance().source().equals(Provenance.MODEL)) {
            return plain;
        }
        try {
            var failure = first.shown(packer, dialogue.room(Role.REFLECTOR))
                    .given()
                    .getOrDefault("failure", first.diagnosis().cause());
            return new Reflector(dialogue)
                    .lesson(failure, diff(assessment.candidate()), evidence)
                    .map(said -> plain + " " + said)
                    .orElse(plain);
        } catch (ModelTrouble silent) {
            return plain;
        }
    }

    private static String evidence(Assessment assessment) {
        var text = new StringBuilder(assessment.verdict().headline());
        if (assessment.suppression()) {
            text.append("; it hides the failure: ").append(String.join(", ", assessment.suppressions()));
        }
        assessment.remaining().ifPresent(remaining -> {
            text.append("; it fails now with ").append(remaining.thrown().type());
            text.append(": ").append(remaining.thrown().message());
            remaining
                    .prime()
                    .ifPresent(frame -> frame.locals().stream()
                            .limit(8)
                            .forEach(local -> text.append(", ")
                                    .append(local.name())
                                    .append(" = ")
                                    .append(local.value().text())));
        });
        return text.length() > LONGEST_EVIDENCE ? text.substring(0, LONGEST_EVIDENCE) + "…" : text.toString();
    }

    private String diff(Candidate candidate) {
        try {
            return UnifiedDiff.of(first.sources(), candidate.patch());
        } catch (EditImpossible | SourceUnreadable changed) {
            return candidate.patch().toString();
        }
    }

    @Override
    public List<String> account() {
        return List.copyOf(account);
    }

    @Override
    public void close() {
        // every question is asked in the thread that waits for it, and ends with it
    }
}
