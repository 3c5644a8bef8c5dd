package dev.codemedic.cli;

import dev.codemedic.core.learn.Probations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The note that a project has changes which are watched: a healthy run opens no store to learn that there are none. */
record Watched(Path file) {

    /** The note of a project. */
    static Watched of(Project project) {
        return new Watched(project.root().resolve(".medic").resolve("watched"));
    }

    /** Whether there may be any. */
    boolean any() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** There is going to be one. */
    void begin() throws IOException {
        if (!any()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    /** Takes the note away where none is left; one that another process begins meanwhile is noted again. */
    void settle(Probations probations) throws IOException {
        if (probations.open().isEmpty()) {
            Files.deleteIfExists(file);
            if (!probations.open().isEmpty()) {
                begin();
            }
        }
    }
}
