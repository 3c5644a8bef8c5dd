package dev.codemedic.learn.recall;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.heal.Memory;
import dev.codemedic.core.heal.Recollection;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.History;
import dev.codemedic.core.learn.KeptLesson;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Scoring;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.learn.fit.Fitting;
import dev.codemedic.learn.fit.Judged;
import dev.codemedic.learn.lesson.Lesson;
import dev.codemedic.learn.lesson.Shapes;
import dev.codemedic.learn.rule.RuleFolder;
import dev.codemedic.learn.similar.Remembered;
import dev.codemedic.learn.similar.SimilarFailures;
import dev.codemedic.learn.similar.SimilarityWeights;
import dev.codemedic.learn.similar.Traits;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The memory of a project: what became of proposals, solved failures, lessons. */
public final class ProjectMemory implements Memory {
    /** What is older than so many more is not read any more. */
    private static final int REMEMBERED = 2_000;

    private static final int LESSONS = 1_000;
    private static final int ALIKE = 50;

    private final Archive archive;
    private final RuleFolder rules;
    private final boolean recalling;
    private final Optional<Embedding> embedding;
    private final List<Outcome> elsewhere;
    private final List<Outcome> here;

    /**
     * The memory of a project.
     *
     * @param rules that it has
     * @param elsewhere what became of proposals in other projects
     * @param recalling whether earlier fixes are proposed
     * @param embedding turns failures into vectors; empty where nothing does
     */
    public ProjectMemory(
            Archive archive,
            RuleFolder rules,
            List<Outcome> elsewhere,
            boolean recalling,
            Optional<Embedding> embedding) {
        this.embedding = embedding;
        this.recalling = recalling;
        this.archive = archive;
        this.rules = rules;
        this.elsewhere = List.copyOf(elsewhere);
        this.here = archive.feedback().outcomes(REMEMBERED);
    }

    /** How proposals are scored, by what became of earlier ones. */
    public Scoring scoring() {
        var judged =
                Stream.concat(here.stream(), elsewhere.stream()).map(Judged::of).toList();
        return new Fitting(Scoring.DEFAULT).of(judged);
    }

    @Override
    public Recollection recall(Diagnosis diagnosis, SourceTree sources) {
        var failure = diagnosis.failure();
        return new ProjectRecollection(
                new History(elsewhere, here, failure.fingerprint(), Instant.now()),
                new Shapes(sources),
                sources,
                recalling ? candidates(diagnosis, sources) : List.of(),
                () -> compared(Traits.of(failure, sources)));
    }

    private Compared compared(Traits traits) {
        var text = new TraitsText();
        var vector = embedding.map(known -> known.vector(traits.text())).orElse(null);
        var solved = archive.feedback().solved(REMEMBERED);
        var known = new ArrayList<Remembered>();
        var byId = new HashMap<String, Alike>();
        for (var each : solved) {
            var id = each.heal() + "." + each.rank();
            text.read(each.traits()).ifPresent(other -> {
                known.add(other.remembered(id, embedding));
                byId.put(id, new Alike(each, 0, List.of()));
            });
        }
        var alike = new SimilarFailures(known, SimilarityWeights.shipped())
                .mostSimilar(traits, vector, ALIKE).stream()
                        .map(match -> new Alike(
                                Optional.ofNullable(byId.get(match.id()))
                                        .orElseThrow()
                                        .solved(),
                                match.similarity().value(),
                                match.similarity().reasons()))
                        .toList();
        var model = vector == null ? null : embedding.map(Embedding::model).orElse(null);
        return new Compared(text.write(new Noted(traits, model, vector)), alike);
    }

    private List<Candidate> candidates(Diagnosis diagnosis, SourceTree sources) {
        var reputation = new Reputation(here);
        var failure = diagnosis.failure();
        var lessons = archive
                .lessons()
                .lessons(failure.language(), failure.root().simpleType(), LESSONS)
                .stream()
                .flatMap(kept -> of(kept, reputation, diagnosis, sources));
        return Stream.concat(ruled(diagnosis, sources), lessons)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.prior()))
                .toList();
    }

    private Stream<Candidate> ruled(Diagnosis diagnosis, SourceTree sources) {
        try {
            return rules.list().rules().stream().flatMap(rule -> rule.candidates(diagnosis, sources));
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<Candidate> of(
            KeptLesson kept, Reputation reputation, Diagnosis diagnosis, SourceTree sources) {
        Lesson lesson;
        try {
            lesson = Lesson.of(kept.text());
        } catch (IllegalArgumentException ofAnotherVersion) {
            return Stream.empty();
        }
        var provenance = new Provenance(Provenance.LESSON, lesson.incident());
        if (!reputation.isTrusted(kept, provenance)) {
            return Stream.empty();
        }
        double trust = reputation.of(kept, provenance);
        return lesson.candidates(diagnosis, sources)
                .map(candidate -> new Candidate(
                        candidate.patch(),
                        candidate.provenance(),
                        candidate.explanation(),
                        candidate.prior() * (0.5 + trust / 2)));
    }
}
