package dev.codemedic.drill;

import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Sensor;
import dev.codemedic.core.heal.Budget;
import dev.codemedic.core.heal.HealLoop;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.heal.Terms;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.CandidateSource;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Ranking;
import dev.codemedic.core.repair.Repairer;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.core.verify.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Heals a program that crashes, where the only candidate is one that was planted. */
record Planted(Ground ground, Path project, Command command, Path file, String after) {

    /** A program that crashes, in a language. @param name the file's @param text what crashes @param words its command */
    record Program(String name, String text, List<String> words) {}

    /**
     * What the loop makes of it, told to apply whatever may be applied.
     *
     * @throws IOException where the program does not crash as it should
     */
    Case healed(Language language) throws IOException {
        var sources = new DiskTree(project);
        var ranking = new Ranking();
        try (var loop = new HealLoop(
                failure(language),
                new Only(language, this),
                sources,
                ground.sandbox(),
                Terms.of(ranking, Policy.APPLY, Budget.standard().within(Duration.ofSeconds(20))),
                (_, _) -> {})) {
            return loop.run();
        }
    }

    private Failure failure(Language language) throws IOException {
        try (var scratch = new Scratch();
                var cell = ground.sandbox().open(project)) {
            var probe = language.sensor()
                    .probe(command, project, scratch.fresh())
                    .orElseThrow(() -> new IOException("cannot observe " + command.program()));
            var limits = Limits.around(Duration.ofSeconds(3));
            var run = cell.run(probe.command(), Map.of(), probe.reads(), probe.writes(), limits);
            return probe.failure(run).orElseThrow(() -> new IOException("the planted program does not crash"));
        }
    }

    private Stream<Candidate> candidate(SourceTree sources) {
        try {
            var patch = Patch.between(sources, Map.of(file, SourceFile.of(file, after)));
            return Stream.of(new Candidate(patch, new Provenance("drill", "planted"), "planted", 0.9));
        } catch (SourceUnreadable gone) {
            return Stream.of();
        }
    }

    /** A language whose only source of candidates is the planted one. */
    private record Only(Language language, Planted planted) implements Language {

        @Override
        public String name() {
            return language.name();
        }

        @Override
        public Sensor sensor() {
            return language.sensor();
        }

        @Override
        public Diagnostician diagnostician() {
            return language.diagnostician();
        }

        @Override
        public List<CandidateSource> sources() {
            return List.of(new CandidateSource() {
                @Override
                public Stream<Candidate> propose(Diagnosis diagnosis, SourceTree sources) {
                    return planted.candidate(sources);
                }
            });
        }

        @Override
        public Optional<Repairer> repairer() {
            return Optional.empty();
        }

        @Override
        public Workbench workbench() {
            return language.workbench();
        }
    }
}
