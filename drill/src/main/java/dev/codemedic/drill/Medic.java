package dev.codemedic.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Medic as a user starts it, in a project. */
record Medic(List<String> command, Path project) {

    /** What it prints: results and talk. @throws IOException where it cannot be started */
    String says(String... arguments) throws IOException {
        var all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        var output = Files.createTempFile(project.getParent(), "said", ".txt");
        var process = new ProcessBuilder(all)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        return Files.readString(output, StandardCharsets.ISO_8859_1);
    }

    /** Everything medic keeps of the project, as one text of bytes. */
    String keeps() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(project.resolve(".medic"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
