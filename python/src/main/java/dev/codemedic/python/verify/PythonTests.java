package dev.codemedic.python.verify;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Leftovers;
import dev.codemedic.core.verify.TestRun;
import dev.codemedic.core.verify.TestSuite;
import dev.codemedic.python.capture.PythonInvocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A Python project's tests, run by the interpreter of the failing command: with pytest where it is installed, else with
 * unittest through the small runner that travels in this module.
 */
record PythonTests(String interpreter, Path folder, Set<Path> interpreterFiles, Path runnerScript)
        implements TestSuite {
    private static final String SCRIPT = "/dev/codemedic/python/tests/medic_tests.py";

    /** The tests around the failing code; empty where there are none, or the failing command runs them itself. */
    static Optional<TestSuite> of(Failure failure, SourceTree sources) {
        if (failure.kind() == Failure.Kind.TEST_FAILURE) {
            return Optional.empty();
        }
        var command = failure.run().command();
        var folder = TestFolder.around(failure, sources);
        return folder.flatMap(found -> PythonInvocation.of(command)
                .map(invocation ->
                        new PythonTests(invocation.interpreter(), found, invocation.reads(command), script())));
    }

    private static Path script() {
        try (var resource = PythonTests.class.getResourceAsStream(SCRIPT)) {
            var folder = Files.createTempDirectory("medic-tests");
            Leftovers.add(folder);
            var file = folder.resolve("medic_tests.py");
            Files.write(file, Objects.requireNonNull(resource).readAllBytes());
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String runner() {
        return "pytest or unittest";
    }

    @Override
    public Command command(Path scratch) {
        return new Command(
                List.of(
                        interpreter,
                        runnerScript.toString(),
                        scratch.resolve("report.txt").toString()),
                folder,
                Map.of("PYTHONDONTWRITEBYTECODE", "1"),
                null);
    }

    @Override
    public Set<Path> reads() {
        var reads = new LinkedHashSet<>(interpreterFiles);
        reads.add(runnerScript);
        return reads;
    }

    @Override
    public TestRun result(Run run, Path scratch) {
        return TestReport.read(scratch.resolve("report.txt"));
    }
}
