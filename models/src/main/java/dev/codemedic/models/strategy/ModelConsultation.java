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
import dev.codemedic.models.analysis.Judge;
import dev.codemedic.models.analysis.Reflector;
import dev.codemedic.models.context.FailureContext;
import dev.codemedic.models.prompt.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Rounds with models about one failure. The first goes without analysis, since it is often enough; then the models look for
 * the root cause, and each round is told what the earlier ones have taught. It ends when a round gets no further, when the
 * models repeat themselves, or when they do not answer.
 */
final class ModelConsultation implements Consultation {
    /** Rounds in any case, where each gets further than the one before. */
    private static final int MORE_ROUNDS = 2;
    /** Rejected changes of a round that are worth a question about what they teach. */
    private static final int REFLECTED = 2;

    private static final int LONGEST_DOUBT = 200;

    private final Dialogue dialogue;
    private final Attempt first;
    private final Ladder ladder;
    private final Causes causes;
    private final Lessons lessons = new Lessons();
    /** What is reflected on when the next round begins: only rounds are bounded in time. */
    private final List<Assessment> rejected = new ArrayList<>();

    /** Read while a question that nobody waits for any more may still end. */
    private final List<String> account = new CopyOnWriteArrayList<>();

    private final Set<String> seen = new HashSet<>();
    private final int most;
    private final boolean showable;
    private Optional<Progress> progress = Optional.empty();
    private int round;
    private int allowed;
    private int reached = -1;

    ModelConsultation(Dialogue dialogue, Tactics tactics, Attempt first) {
        this.dialogue = dialogue;
        this.first = first;
        this.causes = new Causes(dialogue, first);
        this.ladder =
                new Ladder(dialogue, tactics, Difficulty.of(first.diagnosis().failure()));
        this.showable =
                !new FailureContext(first.diagnosis(), first.sources()).shown().isEmpty();
        this.allowed = tactics.rounds();
        this.most = tactics.rounds() + MORE_ROUNDS;
    }

    @Override
    public List<Candidate> propose() throws InterruptedException {
        if (round >= allowed) {
            note(Role.FIXER, "gave up after " + round + (round == 1 ? " round" : " rounds") + " without a fix");
            return List.of();
        }
        if (!showable) {
            note(Role.FIXER, "is not asked, since no code of the project is known to fail");
            return List.of();
        }
        round++;
        try {
            reflect();
            if (round > 1) {
                analyse();
            }
            var strategy = ladder.of(round, progress);
            var proposed = strategy.propose(attempt(), words -> note(Role.FIXER, words));
            var fresh = proposed.stream()
                    .filter(candidate -> seen.add(diff(candidate)))
                    .toList();
            note(
                    Role.FIXER,
                    strategy.name() + ": " + fresh.size() + (fresh.size() == 1 ? " candidate" : " candidates"));
            if (fresh.isEmpty()) {
                note(
                        Role.FIXER,
                        proposed.isEmpty() ? "no answer held a change that fits" : "it repeats what was rejected");
            }
            return fresh;
        } catch (ModelTrouble trouble) {
            note(Role.FIXER, String.valueOf(trouble.getMessage()));
            return List.of();
        }
    }

    private void analyse() throws InterruptedException {
        try {
            causes.look().ifPresent(words -> note(Role.ANALYST, words));
        } catch (ModelTrouble silent) {
            note(Role.ANALYST, "as analyst: " + silent.getMessage());
        }
    }

    private Attempt attempt() {
        return new Attempt(
                first.diagnosis(),
                first.sources(),
                first.further(),
                lessons.all(),
                causes.leading(),
                causes.refuted(),
                progress);
    }

    private void note(Role role, String words) {
        account.add(dialogue.model(role) + ": " + words);
    }

    @Override
    public void learn(List<Assessment> assessed) {
        int furthest = reached;
        for (var assessment : assessed) {
            seen.add(diff(assessment.candidate()));
            furthest = Math.max(furthest, far(assessment));
            rejected.add(assessment);
        }
        if (round > 0) {
            causes.learn(assessed);
            if (furthest > reached && allowed < most) {
                allowed++;
            }
        }
        progress = assessed.stream()
                .sorted(Comparator.comparingInt(assessment -> -far(assessment)))
                .flatMap(assessment -> Progress.of(assessment, first.diagnosis().failure(), first.sources()).stream())
                .findFirst();
        reached = furthest;
    }

    /** How many gates a candidate has passed. */
    private static int far(Assessment assessment) {
        return switch (assessment.verdict()) {
            case Verdict.Rejected rejected -> rejected.at().ordinal();
            case Verdict.Survives _, Verdict.Plausible _, Verdict.Verified _ -> Gate.values().length;
        };
    }

    /** Takes a lesson of each rejected change: of the models' own that got furthest, in a model's words. */
    private void reflect() throws InterruptedException {
        rejected.sort(Comparator.comparingInt(assessment -> -far(assessment)));
        int asked = 0;
        for (var assessment : rejected) {
            var evidence = Evidence.of(assessment, dialogue::hide);
            var plain = assessment.candidate().explanation() + " was tried: " + evidence;
            if (!assessment.candidate().provenance().source().equals(Provenance.MODEL)) {
                lessons.ofMedic(plain);
            } else if (asked++ < REFLECTED) {
                lessons.ofModel(plain + reflection(assessment, evidence));
            } else {
                lessons.ofModel(plain);
            }
        }
        rejected.clear();
    }

    private String reflection(Assessment assessment, String evidence) throws InterruptedException {
        try {
            return new Reflector(dialogue)
                    .lesson(failure(Role.REFLECTOR), dialogue.hide(diff(assessment.candidate())), evidence)
                    .map(said -> " " + said)
                    .orElse("");
        } catch (ModelTrouble silent) {
            return "";
        }
    }

    private String failure(Role role) {
        return first.shown(dialogue, role)
                .given()
                .getOrDefault("failure", first.diagnosis().cause());
    }

    private String diff(Candidate candidate) {
        try {
            return UnifiedDiff.of(first.sources(), candidate.patch());
        } catch (EditImpossible | SourceUnreadable changed) {
            return candidate.patch().toString();
        }
    }

    @Override
    public Optional<String> doubt(Assessment healed) throws InterruptedException {
        try {
            var candidate = healed.candidate();
            var opinion = new Judge(dialogue)
                    .opinion(failure(Role.JUDGE), dialogue.hide(diff(candidate)), candidate.explanation());
            if (opinion.grade() > 0) {
                note(Role.JUDGE, "as judge: grade " + opinion.grade() + " of 5 for the explanation");
            }
            return opinion.doubt().map(words -> dialogue.model(Role.JUDGE) + " doubts it: " + shortened(words));
        } catch (ModelTrouble silent) {
            note(Role.JUDGE, "as judge: " + silent.getMessage());
            return Optional.empty();
        }
    }

    private static String shortened(String words) {
        return words.length() > LONGEST_DOUBT ? words.substring(0, LONGEST_DOUBT) + "…" : words;
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
