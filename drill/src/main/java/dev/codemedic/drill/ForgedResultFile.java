package dev.codemedic.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Set;
import java.util.UUID;

/** A program puts a link to a secret and a pipe where its results are expected. */
final class ForgedResultFile implements Drill {

    @Override
    public String name() {
        return "forged result file";
    }

    @Override
    public String fault() {
        return "a program hands over a link to a secret and a pipe that nobody writes to";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var secret = Files.writeString(
                ground.folder().resolve("token"), UUID.randomUUID().toString());
        var results = Files.createDirectory(ground.folder().resolve("results"));
        var project = ground.project("forged", "app.sh", "");
        ground.sh(
                project,
                "ln -s '" + secret + "' '" + results + "/report.txt'; mkfifo '" + results + "/1-1.json'",
                Set.of(results));
        try (var files = Files.list(results)) {
            return files.allMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    ? Outcome.held("neither came through")
                    : Outcome.broken("medic was handed a link or a pipe");
        }
    }
}
