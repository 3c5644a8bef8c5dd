package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the failure in what a program printed, for runs in which the hook could not work. */
final class PrintedFailures {

    private PrintedFailures() {}

    /** What ended the run, or its first failing test; empty where no trace was printed. */
    static Optional<Failure> in(Run run, Places places) {
        var reports = Stream.of(run.output(), run.errors()).filter(PytestReader::reportsFailures);
        var traces = reports.flatMap(text -> PytestReader.read(text, places).stream())
                .toList();
        if (traces.isEmpty()) {
            traces = TracebackReader.read(run.errors(), places);
        }
        if (traces.isEmpty()) {
            return Optional.empty();
        }
        var tests = tests(run, traces);
        var chosen = chosen(tests.isEmpty() ? traces.reversed() : traces);
        return Optional.of(new Failure(kind(chosen), "python", "", chosen.chain(), tests, run));
    }

    private static List<String> tests(Run run, List<PrintedTrace> traces) {
        var summary = PytestReader.failed(run.output());
        if (PytestReader.reportsFailures(run.output()) && !summary.isEmpty()) {
            return summary;
        }
        return traces.stream()
                .map(PrintedTrace::test)
                .filter(test -> !test.isEmpty())
                .distinct()
                .toList();
    }

    private static PrintedTrace chosen(List<PrintedTrace> traces) {
        return traces.stream().filter(PrintedTrace::touchesProject).findFirst().orElse(traces.getFirst());
    }

    private static Failure.Kind kind(PrintedTrace trace) {
        var type = trace.chain().getFirst().simpleType();
        boolean broken = List.of("SyntaxError", "IndentationError", "TabError").contains(type);
        if (broken && trace.touchesProject()) {
            return Failure.Kind.COMPILE_ERROR;
        }
        return trace.test().isEmpty() ? Failure.Kind.CRASH : Failure.Kind.TEST_FAILURE;
    }
}
