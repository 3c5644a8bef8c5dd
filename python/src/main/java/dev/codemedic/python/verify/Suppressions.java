package dev.codemedic.python.verify;

import java.util.List;
import java.util.stream.Stream;

/** How a change of a Python file hides a failure instead of healing it. */
final class Suppressions {
    private final PythonChange change;

    Suppressions(PythonChange change) {
        this.change = change;
    }

    /** Each in a few words; empty where nothing is hidden. */
    List<String> found() {
        return Stream.of(
                        new SwallowedExceptions(change).found(),
                        new WeakenedChecks(change).found(),
                        new EarlyExits(change).found(),
                        new FailingStatement(change).found(),
                        new AnsweredApart(change).found(),
                        new ChangedMeanings(change).found())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
