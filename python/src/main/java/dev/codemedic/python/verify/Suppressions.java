package dev.codemedic.python.verify;

import dev.codemedic.syntax.change.FileChange;
import dev.codemedic.syntax.change.SelfAnsweredChecks;
import dev.codemedic.syntax.change.WeakenedChecks;
import java.util.List;
import java.util.stream.Stream;

/** How a change of a Python file hides a failure instead of healing it. */
final class Suppressions {
    private final PythonChange change;

    Suppressions(FileChange file) {
        this.change = new PythonChange(file);
    }

    /** Each in a few words; empty where nothing is hidden. */
    List<String> found() {
        return Stream.of(
                        new SwallowedExceptions(change).found(),
                        new WeakenedChecks(change.file(), PythonChecks.KINDS).found(),
                        new SelfAnsweredChecks(change.file()).found(),
                        new EarlyExits(change).found(),
                        new FailingStatement(change.file()).found(),
                        new AnsweredApart(change.file()).found(),
                        new ChangedMeanings(change).found())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
