package dev.codemedic.java.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.java.Programs;
import dev.codemedic.java.verify.JavaWorkbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A program that fails, and what must be proposed for it. Compiled and run for real, before and after healing. */
final class Specimen {
    private static final String MARK = "// fails";

    private final TemplateBench bench;
    private final boolean uncompiled;
    private final Map<String, String> files = new LinkedHashMap<>();

    Specimen(TemplateBench bench, boolean uncompiled) {
        this.bench = bench;
        this.uncompiled = uncompiled;
    }

    /** Another file of the program. */
    Specimen with(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** The likeliest proposal turns {@code Main.java} into this, and the program no longer fails like that. */
    void proposes(String main) {
        proposes("Main.java", main);
    }

    /** The likeliest proposal replaces these words of {@code Main.java}, and the program no longer fails like that. */
    Specimen turns(String words, String into) {
        var main = files.getOrDefault("Main.java", "");
        assertThat(main).containsOnlyOnce(words);
        proposes(main.replace(words, into));
        return this;
    }

    /** Among the proposals one replaces these words of {@code Main.java}. */
    void orTurns(String words, String into) {
        alsoProposes(files.getOrDefault("Main.java", "").replace(words, into));
    }

    /** The likeliest proposal turns a file into this, and the program no longer fails like that. */
    void proposes(String file, String text) {
        judge((results, candidates, programs, failure) -> {
            assertThat(results.getFirst()).containsEntry(Path.of(file), text);
            heals(programs, failure, candidates.getFirst());
        });
    }

    /** Among the proposals one turns {@code Main.java} into this. */
    void alsoProposes(String main) {
        judge((results, _, _, _) -> assertThat(results.stream().map(result -> result.get(Path.of("Main.java"))))
                .contains(main));
    }

    /** The template has nothing to say. */
    void staysSilent() {
        try (var programs = new Programs(files)) {
            var failure = failure(programs);
            assertThat(texts(programs.tree(), bench.candidates(failure, programs.tree())))
                    .isEmpty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Judge {
        void judge(List<Map<Path, String>> results, List<Candidate> candidates, Programs programs, Failure failure)
                throws IOException;
    }

    private void judge(Judge judge) {
        try (var programs = new Programs(files)) {
            var failure = failure(programs);
            var candidates = bench.candidates(failure, programs.tree());
            assertThat(candidates).as("proposals for " + failure.root()).isNotEmpty();
            for (var candidate : candidates) {
                assertThat(candidate.explanation()).isNotBlank().doesNotContain("\n");
            }
            reachesForNothingNew(programs.tree(), failure, candidates);
            judge.judge(texts(programs.tree(), candidates), candidates, programs, failure);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Failure failure(Programs programs) throws IOException {
        var failure = (uncompiled ? programs.launchSource() : programs.runCompiled())
                .orElseThrow(() -> new AssertionError("the specimen does not fail: " + programs.output()));
        var main = files.getOrDefault("Main.java", "").lines().toList();
        for (int i = 0; i < main.size(); i++) {
            if (main.get(i).endsWith(MARK)) {
                assertThat(failure.prime().orElseThrow().line()).isEqualTo(i + 1);
            }
        }
        return failure;
    }

    private static List<Map<Path, String>> texts(DiskTree tree, List<Candidate> candidates) {
        var results = new ArrayList<Map<Path, String>>();
        for (var candidate : candidates) {
            var result = new LinkedHashMap<Path, String>();
            applied(tree, candidate).forEach((path, file) -> result.put(path, file.text()));
            results.add(result);
        }
        return results;
    }

    private static Map<Path, SourceFile> applied(DiskTree tree, Candidate candidate) {
        try {
            return candidate.patch().applied(tree);
        } catch (EditImpossible | SourceUnreadable wrong) {
            throw new AssertionError(candidate.toString(), wrong);
        }
    }

    /** What every patch must show at the capability gate holds for a template's. */
    private static void reachesForNothingNew(DiskTree tree, Failure failure, List<Candidate> candidates) {
        var diagnosis = TemplateBench.diagnosis(failure, tree);
        for (var candidate : candidates) {
            for (var after : applied(tree, candidate).values()) {
                var before = tree.find(after.path()).orElseThrow();
                assertThat(new JavaWorkbench().capabilities(diagnosis, tree, before, after))
                        .as(after.text())
                        .isEmpty();
            }
        }
    }

    private void heals(Programs programs, Failure first, Candidate candidate) throws IOException {
        for (var file : applied(programs.tree(), candidate).values()) {
            programs.write(file.path().toString(), file.text());
        }
        var again = uncompiled ? programs.launchSource() : programs.runCompiled();
        again.ifPresent(failure -> assertThat(failure.fingerprint())
                .as(candidate.explanation() + " leaves "
                        + Objects.requireNonNull(failure.root().message()))
                .isNotEqualTo(first.fingerprint()));
    }
}
