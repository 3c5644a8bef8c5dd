package dev.codemedic.core.heal;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Probe;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Sensor;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.CandidateSource;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.repair.Repairer;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Build;
import dev.codemedic.core.verify.TestRun;
import dev.codemedic.core.verify.TestSuite;
import dev.codemedic.core.verify.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The smallest real language: shell scripts that fail by printing {@code FAIL line type} to standard error. Candidates
 * replace text; a file {@code tests.sh} in the project is its test suite and prints {@code passed failed}.
 */
final class ShellLanguage implements Language {
    private static final Pattern FAIL = Pattern.compile("FAIL (\\d+) (\\w+)");

    private final List<String[]> replacements;
    private final List<String> unsteady;
    private final Category category;

    /** @param replacements old text, new text, prior */
    ShellLanguage(List<String[]> replacements, List<String> unsteady, Category category) {
        this.replacements = replacements;
        this.unsteady = unsteady;
        this.category = category;
    }

    @Override
    public String name() {
        return "shell";
    }

    @Override
    public Sensor sensor() {
        return (command, root, scratch) -> Optional.of(new ShellProbe(command, root));
    }

    private record ShellProbe(Command command, Path root) implements Probe {
        @Override
        public Set<Path> reads() {
            return Set.of();
        }

        @Override
        public Set<Path> writes() {
            return Set.of();
        }

        @Override
        public Optional<Failure> failure(Run run) {
            var match = FAIL.matcher(run.errors());
            if (!match.find()) {
                return Optional.empty();
            }
            var frame = new Frame(
                    root.resolve("main.sh"),
                    Integer.parseInt(match.group(1)),
                    null,
                    "main",
                    "main",
                    true,
                    List.of(),
                    List.of());
            var thrown = new Thrown(match.group(2), "", Thrown.Link.RAISED, List.of(frame), Map.of());
            return Optional.of(new Failure(Failure.Kind.CRASH, "shell", "", List.of(thrown), List.of(), run));
        }
    }

    @Override
    public Diagnostician diagnostician() {
        return (failure, sources) -> new Diagnosis(
                failure,
                category,
                "because",
                List.of(new Site(
                        Path.of("main.sh"), failure.prime().orElseThrow().line(), 1, "it failed here")),
                List.of(),
                "",
                unsteady);
    }

    @Override
    public List<CandidateSource> sources() {
        return List.of((diagnosis, tree) -> proposals(tree));
    }

    private Stream<Candidate> proposals(SourceTree tree) {
        var file = tree.find(Path.of("main.sh")).orElseThrow();
        var candidates = new ArrayList<Candidate>();
        for (var replacement : replacements) {
            int at = file.text().indexOf(replacement[0]);
            if (at >= 0) {
                var edit = new Edit(at, at + replacement[0].length(), replacement[1]);
                candidates.add(new Candidate(
                        Patch.of(file, edit),
                        new Provenance("test", replacement[0]),
                        "replaces " + replacement[0],
                        Double.parseDouble(replacement[2])));
            }
        }
        return candidates.stream();
    }

    @Override
    public Optional<Repairer> repairer() {
        return Optional.empty();
    }

    @Override
    public Workbench workbench() {
        return new ShellWorkbench();
    }

    private static final class ShellWorkbench implements Workbench {
        @Override
        public boolean isSource(Path file) {
            return file.toString().endsWith(".sh");
        }

        @Override
        public List<String> capabilities(Diagnosis diagnosis, SourceTree sources, SourceFile before, SourceFile after) {
            return List.of();
        }

        @Override
        public Optional<String> syntaxError(SourceFile before, SourceFile after) {
            return after.text().contains("((") ? Optional.of("unbalanced") : Optional.empty();
        }

        @Override
        public Optional<String> handsOff(SourceFile before, SourceFile after) {
            return Optional.empty();
        }

        @Override
        public List<String> suppressions(Diagnosis diagnosis, SourceTree sources, SourceFile before, SourceFile after) {
            return after.text().contains("|| true") ? List.of("failure ignored") : List.of();
        }

        @Override
        public Build build(
                Failure failure, Command command, SourceTree sources, Map<Path, SourceFile> changed, Path scratch) {
            return new Build.Ready(command, Set.of());
        }

        @Override
        public Optional<TestSuite> tests(Failure failure, SourceTree sources) {
            return Files.exists(sources.root().resolve("tests.sh"))
                    ? Optional.of(new ShellTests(sources.root()))
                    : Optional.empty();
        }
    }

    private record ShellTests(Path root) implements TestSuite {
        @Override
        public String runner() {
            return "sh";
        }

        @Override
        public Command command(Path scratch) {
            return Command.of(List.of("sh", "tests.sh"), root);
        }

        @Override
        public Set<Path> reads() {
            return Set.of();
        }

        @Override
        public TestRun result(Run run, Path scratch) {
            var counts = run.output().strip().split(" ");
            int failed = Integer.parseInt(counts[1]);
            var failing = failed == 0 ? List.<String>of() : List.of("t1");
            return new TestRun(Integer.parseInt(counts[0]), failed, 0, failing, true);
        }
    }
}
