package dev.codemedic.core.patch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real tools that read patches, run in a folder. */
final class PatchTools {
    private final Path folder;

    PatchTools(Path folder) {
        this.folder = folder;
    }

    /** Runs {@code git apply} on the folder. */
    void gitApply(byte[] diff, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn"));
        command.addAll(List.of(options));
        run(command, diff);
    }

    /** Runs {@code patch -p1} on the folder. */
    void patch(byte[] diff, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("patch", "-p1", "--silent", "--no-backup-if-mismatch"));
        command.addAll(List.of(options));
        run(command, diff);
    }

    private void run(List<String> command, byte[] input) throws IOException, InterruptedException {
        var given = Files.createTempFile("medic-patch", ".diff");
        try {
            Files.write(given, input);
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(given.toFile())
                    .redirectErrorStream(true);
            // outside any repository, so that git takes the folder as it is
            builder.environment().put("GIT_CEILING_DIRECTORIES", String.valueOf(folder.getParent()));
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        command + " refused: " + said + "\n" + new String(input, StandardCharsets.ISO_8859_1));
            }
        } finally {
            Files.delete(given);
        }
    }
}
