package dev.codemedic.drill;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.apply.FileChangeJournal;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceUnreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file with Windows line ends, a byte order mark, an odd last line. */
final class WindowsLines implements Drill {

    @Override
    public String name() {
        return "CRLF file";
    }

    @Override
    public String fault() {
        return "one character is changed in a file with CRLF, a byte order mark and no last line end";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var text = "\uFEFFprice = 1\r\n\r\nname = 'é'\t \r\nlast = 2";
        var project = ground.project("crlf", "app.py", text);
        var file = project.resolve("app.py");
        var before = Files.readAllBytes(file);
        try {
            var source = new DiskTree(project).read(Path.of("app.py"));
            int at = source.text().indexOf("= 1") + 2;
            var journal = new FileChangeJournal(project);
            var change = journal.apply("M-1", Patch.of(source, new Edit(at, at + 1, "7")));
            var wanted = text.replace("price = 1", "price = 7").getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(Files.readAllBytes(file), wanted)) {
                return Outcome.broken("other bytes were changed too");
            }
            journal.undo(change);
        } catch (ChangeRefused | SourceUnreadable broken) {
            return Outcome.broken(String.valueOf(broken.getMessage()));
        }
        return Arrays.equals(Files.readAllBytes(file), before)
                ? Outcome.held("one byte changed, and came back")
                : Outcome.broken("undo gave other bytes");
    }
}
