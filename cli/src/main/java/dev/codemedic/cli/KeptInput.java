package dev.codemedic.cli;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.Digests;
import dev.codemedic.core.source.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps what was piped into a failing program, so that it can be run again later with the same input. */
final class KeptInput {
    private static final long MOST = 16L << 20;

    private KeptInput() {}

    /**
     * The failure with its recorded input in the project's state folder, where it is not too large and holds nothing
     * that looks like a secret.
     */
    static Failure keep(Failure failure, Project project) throws IOException {
        var run = failure.run();
        var input = run.command().input();
        if (input == null || input.startsWith(project.root()) || !recorded(input) || Files.size(input) > MOST) {
            return failure;
        }
        var content = Files.readAllBytes(input);
        if (Wiring.redactor(failure).finds(new String(content, StandardCharsets.UTF_8))) {
            return failure;
        }
        var folder =
                OwnerOnly.folder(Files.createDirectories(Wiring.state(project).resolve("inputs")));
        var kept = folder.resolve(Digests.sha256(content).substring(0, 16));
        if (!Files.exists(kept)) {
            var fresh = Files.createTempFile(folder, "input", ".tmp");
            Files.copy(input, fresh, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.file(fresh);
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        var command = run.command().withInput(kept);
        return failure.seenIn(new Run(command, run.exit(), run.output(), run.errors(), run.time()));
    }

    private static boolean recorded(Path input) {
        return input.startsWith(Path.of(System.getProperty("java.io.tmpdir"))) && Files.isRegularFile(input);
    }
}
