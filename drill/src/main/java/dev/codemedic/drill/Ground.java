package dev.codemedic.drill;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where drills take place.
 *
 * @param folder an empty folder, thrown away afterwards; absolute and real
 * @param sandbox the sandbox under test
 * @param languages whose interpreters are installed here
 * @param medic the command that starts medic, without arguments
 */
public record Ground(Path folder, Sandbox sandbox, List<Language> languages, List<String> medic) {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(3), 1L << 30, 1 << 16, 64L << 20, 128);

    public Ground {
        languages = List.copyOf(languages);
        medic = List.copyOf(medic);
    }

    /** A new project of one file. @throws IOException where it cannot be written */
    Path project(String name, String file, String content) throws IOException {
        var project = Files.createDirectories(folder.resolve(name));
        Files.writeString(project.resolve(file), content);
        return project;
    }

    /** A shell script in a sandboxed copy of a project, within three seconds and 64 MiB of files. */
    Run sh(Path project, String script, Set<Path> writes) throws IOException {
        try (var cell = sandbox.open(project)) {
            return cell.run(Command.of(List.of("sh", "-c", script), project), Map.of(), Set.of(), writes, LIMITS);
        }
    }
}
