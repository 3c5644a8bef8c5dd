package dev.codemedic.python.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.python.Programs;
import dev.codemedic.python.verify.PythonWorkbench;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.SyntaxTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A program that fails, and what must be proposed for it. Runs for real, before and after healing. */
final class Specimen {
    private static final String MARK = "  # fails";

    private final TemplateBench bench;
    private final String interpreter;
    private final Map<String, String> files = new LinkedHashMap<>();

    Specimen(TemplateBench bench, String interpreter) {
        this.bench = bench;
        this.interpreter = interpreter;
    }

    /** Another file of the program. */
    Specimen with(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** The likeliest proposal turns {@code main.py} into this. */
    void proposes(String main) {
        proposes("main.py", main);
    }

    /** The likeliest proposal turns a file into this. */
    void proposes(String file, String text) {
        judge(results -> assertThat(results.getFirst()).containsEntry(Path.of(file), text));
    }

    /** Among the proposals one turns {@code main.py} into this. */
    void alsoProposes(String main) {
        judge(results -> assertThat(results.stream().map(result -> result.get(Path.of("main.py"))))
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
        void judge(List<Map<Path, String>> results);
    }

    private void judge(Judge judge) {
        try (var programs = new Programs(files)) {
            var failure = failure(programs);
            var candidates = bench.candidates(failure, programs.tree());
            assertThat(candidates).as("proposals for " + failure.root()).isNotEmpty();
            judge.judge(texts(programs.tree(), candidates));
            staysAsItIsOutsideTheEdits(programs.tree(), candidates);
            reachesForNothingNew(programs.tree(), failure, candidates);
            needsNoSecondHealing(programs, failure, candidates.getFirst());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Failure failure(Programs programs) throws IOException {
        var failure = bench.failure(programs, interpreter)
                .orElseThrow(() -> new AssertionError("the specimen does not fail: " + programs.output()));
        var main = files.getOrDefault("main.py", "").lines().toList();
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

    private static void staysAsItIsOutsideTheEdits(DiskTree tree, List<Candidate> candidates) {
        for (var candidate : candidates) {
            assertThat(candidate.explanation()).isNotBlank().doesNotContain("\n");
            var after = applied(tree, candidate);
            for (var edits : candidate.patch().files()) {
                var before = tree.find(edits.file()).orElseThrow().text();
                var healed = Objects.requireNonNull(after.get(edits.file()));
                var text = healed.text();
                var first = edits.edits().getFirst();
                var last = edits.edits().getLast();
                assertThat(text).startsWith(before.substring(0, first.start())).endsWith(before.substring(last.end()));
                assertThat(SyntaxTree.parse(Grammar.PYTHON, after.get(edits.file()))
                                .errors())
                        .as(candidate.explanation() + "\n" + text)
                        .isEmpty();
            }
        }
    }

    /** What every patch must show at the capability gate holds for a template's. */
    private static void reachesForNothingNew(DiskTree tree, Failure failure, List<Candidate> candidates) {
        var diagnosis = TemplateBench.diagnosis(failure, tree);
        for (var candidate : candidates) {
            for (var after : applied(tree, candidate).values()) {
                var before = tree.find(after.path()).orElseThrow();
                assertThat(new PythonWorkbench().capabilities(diagnosis, tree, before, after))
                        .as(after.text())
                        .isEmpty();
            }
        }
    }

    /** The healed program does not fail in the same way, so that nothing is left to propose. */
    private void needsNoSecondHealing(Programs programs, Failure first, Candidate candidate) throws IOException {
        for (var file : applied(programs.tree(), candidate).values()) {
            programs.write(file.path().toString(), file.text());
        }
        var again = bench.failure(programs, interpreter);
        if (again.isPresent() && again.get().fingerprint().equals(first.fingerprint())) {
            assertThat(texts(programs.tree(), bench.candidates(again.get(), programs.tree())))
                    .as("proposals after " + candidate.explanation() + ", which left "
                            + again.get().root().message())
                    .isEmpty();
        }
    }
}
