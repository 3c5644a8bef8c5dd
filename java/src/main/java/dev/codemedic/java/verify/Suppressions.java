package dev.codemedic.java.verify;

import dev.codemedic.syntax.change.FileChange;
import dev.codemedic.syntax.change.SelfAnsweredChecks;
import dev.codemedic.syntax.change.WeakenedChecks;
import java.util.List;
import java.util.stream.Stream;

/** How a change of a Java file hides a failure instead of healing it. */
final class Suppressions {
    private final FileChange change;

    Suppressions(FileChange change) {
        this.change = change;
    }

    /** Each in a few words; empty where nothing is hidden. */
    List<String> found() {
        return Stream.of(
                        new SwallowedExceptions(change).found(),
                        new WeakenedChecks(change, JavaChecks.KINDS).found(),
                        new SelfAnsweredChecks(change).found(),
                        new EarlyExits(change).found(),
                        new FailingStatement(change).found(),
                        new AnsweredApart(change).found(),
                        new ChangedMeanings(change).found())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
