package dev.codemedic.core.heal;

import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.rank.Ranking;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Cells;
import dev.codemedic.core.verify.Verifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds with a consultant: what it proposes goes through the same gates as everything else, and it is told what became of
 * it, until something heals or it has nothing more to say.
 */
final class Consulting {
    /** Survivors of a round that are worth confirming. */
    private static final int WORTHY = 3;

    private final Consultation consultation;
    private final Verifier verifier;
    private final Cells cells;
    private final Confirming confirming;
    private final Ranking ranking;
    private final Patience patience;
    private final List<Assessment> tried = new ArrayList<>();
    private final List<Assessment> confirmed = new ArrayList<>();

    Consulting(
            Consultation consultation,
            Verifier verifier,
            Cells cells,
            Confirming confirming,
            Ranking ranking,
            Patience patience) {
        this.consultation = consultation;
        this.verifier = verifier;
        this.cells = cells;
        this.confirming = confirming;
        this.ranking = ranking;
        this.patience = patience;
    }

    /** Goes on until it is over. @throws IOException where the sandbox is broken */
    void run() throws IOException {
        while (true) {
            var candidates = round();
            if (candidates.isEmpty()) {
                return;
            }
            var work = candidates.stream()
                    .map(candidate -> (Cells.Work<Assessment>) cell -> verifier.assess(cell, candidate))
                    .toList();
            var assessed = cells.all(work);
            var worthy = ranking.order(assessed).stream()
                    .map(Ranking.Scored::assessment)
                    .limit(WORTHY)
                    .toList();
            var judged = new ArrayList<Assessment>();
            for (var assessment : confirming.of(worthy)) {
                judged.add(heals(assessment) ? doubted(assessment) : assessment);
            }
            confirmed.addAll(judged);
            tried.addAll(assessed);
            if (patience.late() || judged.stream().anyMatch(Consulting::heals)) {
                return;
            }
            consultation.learn(withVerdicts(assessed, judged));
        }
    }

    /** What is doubted lowers the verdict; who is silent for too long has no doubts. */
    private Assessment doubted(Assessment assessment) throws IOException {
        return patience.waited(() -> consultation.doubt(assessment))
                .flatMap(doubt -> doubt)
                .map(assessment::doubted)
                .orElse(assessment);
    }

    private static boolean heals(Assessment assessment) {
        return assessment.verdict().healed() && !assessment.suppression();
    }

    /** The next round's candidates. */
    private List<Candidate> round() throws IOException {
        return patience.waited(consultation::propose).orElse(List.of());
    }

    static List<Assessment> withVerdicts(List<Assessment> tried, List<Assessment> confirmed) {
        return tried.stream()
                .map(assessment -> confirmed.stream()
                        .filter(known -> known.candidate().equals(assessment.candidate()))
                        .findFirst()
                        .orElse(assessment))
                .toList();
    }

    /** Everything that was run. */
    List<Assessment> tried() {
        return List.copyOf(tried);
    }

    /** What went through repeated runs and tests, with its final verdict. */
    List<Assessment> confirmed() {
        return List.copyOf(confirmed);
    }
}
