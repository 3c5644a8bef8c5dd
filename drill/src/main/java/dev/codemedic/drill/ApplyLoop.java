package dev.codemedic.drill;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.apply.FileChangeJournal;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Applies a change of two files and takes it back, again and again, until it is killed. */
final class ApplyLoop {
    /** The files before. */
    static final Map<String, String> OLD =
            Map.of("a.py", "price = 1\n", "b.py", "price = 1\n" + "# text\n".repeat(5_000));
    /** The files after. */
    static final Map<String, String> NEW =
            Map.of("a.py", "price = 2\n", "b.py", "price = 2\n" + "# text\n".repeat(5_000));

    private ApplyLoop() {}

    /** Runs in the folder that is named by the argument. */
    public static void main(String[] arguments) throws IOException, ChangeRefused, SourceUnreadable {
        var project = Path.of(arguments[0]);
        var journal = new FileChangeJournal(project);
        journal.recover();
        while (true) {
            var made = journal.latest("M-1");
            if (made.isPresent()) {
                journal.undo(made.get());
            } else {
                journal.apply("M-1", patch(project));
            }
            System.out.println("step");
        }
    }

    private static Patch patch(Path project) throws IOException, SourceUnreadable {
        var after = new LinkedHashMap<Path, SourceFile>();
        NEW.forEach((name, text) -> after.put(Path.of(name), SourceFile.of(Path.of(name), text)));
        return Patch.between(new DiskTree(project), after);
    }
}
