package dev.codemedic.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;

/** A program changes the user's files. */
final class FileWrittenOutside implements Drill {

    @Override
    public String name() {
        return "file written";
    }

    @Override
    public String fault() {
        return "a program overwrites a file of the user's, and one of the original project";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var file = Files.writeString(ground.folder().resolve("letter.txt"), "dear");
        var project = ground.project("written", "app.txt", "original");
        ground.sh(project, "echo x >'" + file + "'; echo x >'" + project + "/app.txt'; echo x >app.txt", Set.of());
        boolean whole = Files.readString(file).equals("dear")
                && Files.readString(project.resolve("app.txt")).equals("original");
        return whole ? Outcome.held("both are as they were") : Outcome.broken("a file was overwritten");
    }
}
