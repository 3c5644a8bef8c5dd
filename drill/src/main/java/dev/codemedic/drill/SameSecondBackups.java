package dev.codemedic.drill;

import dev.codemedic.core.apply.Change;
import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.apply.FileChangeJournal;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;

/** Several changes of one file within a second, each with a backup. */
final class SameSecondBackups implements Drill {
    private static final int CHANGES = 5;

    @Override
    public String name() {
        return "same-second backups";
    }

    @Override
    public String fault() {
        return "one file is changed five times within a second, then all is taken back";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var original = "def f():\n    return 1 / 0\n";
        var project = ground.project("backups", "app.py", original);
        var file = Path.of("app.py");
        var journal = new FileChangeJournal(project);
        var changes = new ArrayDeque<Change>();
        try {
            for (int i = 0; i < CHANGES; i++) {
                var after = SourceFile.of(file, "def f():\n    return 1 / " + (i + 1) + "\n");
                changes.push(journal.apply("M-1", Patch.between(new DiskTree(project), Map.of(file, after))));
            }
            while (!changes.isEmpty()) {
                journal.undo(changes.pop());
            }
        } catch (ChangeRefused | SourceUnreadable broken) {
            return Outcome.broken(String.valueOf(broken.getMessage()));
        }
        return Files.readString(project.resolve(file)).equals(original)
                ? Outcome.held("the original is back, byte for byte")
                : Outcome.broken("the original is lost");
    }
}
