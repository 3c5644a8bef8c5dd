package dev.codemedic.python.capture;

import dev.codemedic.capture.Capture;
import dev.codemedic.capture.CaptureFolder;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Probe;
import dev.codemedic.core.failure.Run;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One observed run of a Python program. */
record PythonProbe(Command command, Command given, Path root, Path hook, Path captures, PythonInvocation invocation)
        implements Probe {

    @Override
    public Set<Path> reads() {
        var reads = new LinkedHashSet<>(invocation.reads(given));
        reads.add(hook);
        return reads;
    }

    @Override
    public Set<Path> writes() {
        return Set.of(captures);
    }

    @Override
    public Optional<Failure> failure(Run run) {
        var all = new CaptureFolder(captures).captures();
        if (all.isEmpty()) {
            var places = new Places(given.directory(), root);
            return run.exit().clean() ? Optional.empty() : PrintedFailures.in(asGiven(run), places);
        }
        var chosen = chosen(all);
        var tests = all.stream()
                .map(Capture::test)
                .filter(test -> !test.isEmpty())
                .distinct()
                .toList();
        return Optional.of(new Failure(kind(chosen), "python", chosen.runtime(), chosen.chain(), tests, asGiven(run)));
    }

    private Run asGiven(Run run) {
        return new Run(given, run.exit(), run.output(), run.errors(), run.time());
    }

    /** What ended the program counts more than what ended a thread; of several failing tests the first. */
    private static Capture chosen(List<Capture> all) {
        return all.stream()
                .filter(capture -> !capture.how().equals("thread"))
                .filter(capture -> capture.chain().stream()
                        .anyMatch(thrown -> thrown.prime().isPresent()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(capture -> capture.chain().stream()
                                .anyMatch(thrown -> thrown.prime().isPresent()))
                        .findFirst())
                .orElse(all.getFirst());
    }

    private static Failure.Kind kind(Capture capture) {
        if (!capture.test().isEmpty()) {
            return Failure.Kind.TEST_FAILURE;
        }
        return capture.how().equals("syntax") ? Failure.Kind.COMPILE_ERROR : Failure.Kind.CRASH;
    }
}
