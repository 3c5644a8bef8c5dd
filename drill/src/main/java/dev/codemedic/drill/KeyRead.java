package dev.codemedic.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.UUID;

/** A program reads a key that lies beside the project. */
final class KeyRead implements Drill {

    @Override
    public String name() {
        return "key read";
    }

    @Override
    public String fault() {
        return "a program prints a key that lies outside of the project";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var key = "key-" + UUID.randomUUID();
        var file = Files.writeString(ground.folder().resolve("id_rsa"), key);
        var project = ground.project("key", "app.sh", "");
        var run = ground.sh(project, "cat '" + file + "'; echo looked", Set.of());
        if (!run.output().contains("looked")) {
            return Outcome.broken("the program could not run: " + run.exit().words());
        }
        return run.output().contains(key) ? Outcome.broken("it was read") : Outcome.held("the key is not there");
    }
}
