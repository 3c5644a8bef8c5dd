package dev.codemedic.sandbox.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program of the corpus. Its head says what it attacks and which tiers promise to contain it.
 *
 * @param contained the tiers: T1, T2, landlock, T0
 */
record HostileProgram(Path file, String attack, Set<String> contained) {

    /**
     * Those to run: all, as often as {@code -Dhostile.rounds=N} says, or only those with the text of
     * {@code -Dhostile.only=TEXT} in their names.
     */
    static Stream<HostileProgram> wanted() {
        var only = System.getProperty("hostile.only", "");
        var wanted =
                all().stream().filter(program -> program.name().contains(only)).toList();
        return Collections.nCopies(Integer.getInteger("hostile.rounds", 1), wanted).stream()
                .flatMap(List::stream);
    }

    /** All, by name. */
    static List<HostileProgram> all() {
        try (var files = Files.list(folder())) {
            return files.sorted().map(HostileProgram::read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path folder() {
        try {
            var one = HostileProgram.class.getResource("/hostile/environment.py");
            return Objects.requireNonNull(
                    Path.of(Objects.requireNonNull(one).toURI()).getParent());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HostileProgram read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return new HostileProgram(
                    file,
                    head(lines.get(0), "attack"),
                    Set.of(head(lines.get(1), "contained").split(" ")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String head(String line, String word) {
        int at = line.indexOf(word + ": ");
        if (at < 0) {
            throw new IllegalStateException("no " + word + " in: " + line);
        }
        return line.substring(at + word.length() + 2).strip();
    }

    String name() {
        return file.getFileName().toString();
    }

    /** What runs it where it lies at a place. */
    List<String> command(Path place) {
        var name = name();
        if (name.endsWith(".py")) {
            return List.of("python3", place.toString());
        }
        if (name.endsWith(".js")) {
            return List.of("node", place.toString());
        }
        if (name.endsWith(".java")) {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), place.toString());
        }
        return List.of("bash", place.toString());
    }

    /** Whether what runs it is installed. */
    boolean runnable() {
        var program = Path.of(command(file).getFirst());
        return program.isAbsolute()
                || Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    @Override
    public String toString() {
        return name() + ": " + attack;
    }
}
